fun main() = runTests {
    test("a game begins at 0-0") {
        val game = Game("Ada", "Bo")
        assertEquals("0-0", game.score())
    }
}
