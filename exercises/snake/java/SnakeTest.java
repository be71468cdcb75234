import static check.Check.assertEquals;

import check.Test;

class SnakeTest {
    @Test
    void oneTickMovesTheSnakeOneSquareAhead() {
        Snake snake = new Snake(5, 5, "E", new int[][] {{0, 0}});
        snake.tick();
        assertEquals(new int[][] {{1, 0}}, snake.squares());
    }
}
