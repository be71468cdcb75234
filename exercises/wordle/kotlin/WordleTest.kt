fun main() = runTests {
    test("no letter is there") {
        assertEquals("00000", mark("plant", "berry"))
    }
}
