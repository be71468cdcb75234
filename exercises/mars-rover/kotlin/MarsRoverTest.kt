fun main() = runTests {
    test("without commands the rover stays where it is") {
        assertEquals(Rover(0, 0, 'N'), drive(Rover(0, 0, 'N'), ""))
    }
}
