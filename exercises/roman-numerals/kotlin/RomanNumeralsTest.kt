fun main() = runTests {
    test("1 is I") {
        assertEquals("I", toRoman(1))
    }
}
