import static check.Check.assertEquals;

import check.Test;

class MarsRoverTest {
    @Test
    void withoutCommandsTheRoverStaysWhereItIs() {
        assertEquals("(0, 0) N", new MarsRover(0, 0, "N").drive(""));
    }
}
