fun main() = runTests {
    test("1 is two bars on the right") {
        assertEquals(listOf("   ", "  |", "  |"), lcd(1))
    }
}
