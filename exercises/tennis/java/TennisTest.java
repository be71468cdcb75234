import static check.Check.assertEquals;

import check.Test;

class TennisTest {
    @Test
    void aGameBeginsAt0_0() {
        Tennis game = new Tennis("Ada", "Bo");
        assertEquals("0-0", game.score());
    }
}
