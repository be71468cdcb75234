fun main() = runTests {
    test("1 is 1") {
        assertEquals("1", fizzBuzz(1))
    }
}
