import static check.Check.assertEquals;

import check.Test;

class BowlingTest {
    @Test
    void twentyMissesAre0() {
        assertEquals(0, Bowling.score(new int[20]));
    }
}
