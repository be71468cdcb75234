data class Square(val x: Int, val y: Int)

data class Game(val width: Int, val height: Int, val snake: List<Square>, val heading: Char)

fun tick(game: Game): Game {
    throw NotImplementedError("not written yet")
}
