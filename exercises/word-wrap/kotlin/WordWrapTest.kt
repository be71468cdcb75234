fun main() = runTests {
    test("nothing stays nothing") {
        assertEquals("", wrap("", 5))
    }
}
