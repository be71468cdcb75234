import static check.Check.assertEquals;

import check.Test;

class TicTacToeTest {
    @Test
    void xBegins() {
        assertEquals("X", TicTacToe.turn("........."));
    }
}
