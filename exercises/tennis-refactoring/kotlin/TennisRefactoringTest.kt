class Score(val first: Int, val second: Int, val said: String)

val scores = listOf(
    Score(0, 0, "love all"),
    Score(1, 0, "fifteen love"),
    Score(2, 0, "thirty love"),
    Score(3, 0, "forty love"),
    Score(0, 1, "love fifteen"),
    Score(1, 1, "fifteen all"),
    Score(2, 1, "thirty fifteen"),
    Score(3, 1, "forty fifteen"),
    Score(0, 2, "love thirty"),
    Score(1, 2, "fifteen thirty"),
    Score(2, 2, "thirty all"),
    Score(3, 2, "forty thirty"),
    Score(0, 3, "love forty"),
    Score(1, 3, "fifteen forty"),
    Score(2, 3, "thirty forty"),
    Score(3, 3, "deuce"),
    Score(4, 0, "game Ada"),
    Score(4, 1, "game Ada"),
    Score(4, 2, "game Ada"),
    Score(4, 3, "advantage Ada"),
    Score(0, 4, "game Bo"),
    Score(1, 4, "game Bo"),
    Score(2, 4, "game Bo"),
    Score(3, 4, "advantage Bo"),
    Score(4, 4, "deuce"),
    Score(5, 3, "game Ada"),
    Score(3, 5, "game Bo"),
    Score(5, 4, "advantage Ada"),
    Score(4, 5, "advantage Bo"),
    Score(5, 5, "deuce"),
    Score(6, 4, "game Ada"),
    Score(4, 6, "game Bo"),
    Score(6, 5, "advantage Ada"),
    Score(5, 6, "advantage Bo"),
    Score(6, 6, "deuce")
)

// In turns as long as both have balls left to win: in this order every score of the list can happen.
fun balls(first: Int, second: Int): String {
    val both = minOf(first, second)
    return "12".repeat(both) + "1".repeat(first - both) + "2".repeat(second - both)
}

fun main() = runTests {
    for (score in scores) {
        test("${score.first} to ${score.second} is ${score.said}") {
            assertEquals(score.said, score(balls(score.first, score.second), "Ada", "Bo"))
        }
    }
}
