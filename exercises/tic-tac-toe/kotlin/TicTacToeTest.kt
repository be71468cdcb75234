fun main() = runTests {
    test("X begins") {
        assertEquals('X', turn("........."))
    }
}
