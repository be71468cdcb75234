import static check.Check.assertEquals;

import check.Test;

class MumblingTest {
    @Test
    void nothingReadIsNothingHeard() {
        assertEquals("", Mumbling.mumble(""));
    }
}
