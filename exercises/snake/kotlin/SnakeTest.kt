fun main() = runTests {
    test("one tick moves the snake one square ahead") {
        val game = Game(5, 5, listOf(Square(0, 0)), 'E')
        assertEquals(listOf(Square(1, 0)), tick(game).snake)
    }
}
