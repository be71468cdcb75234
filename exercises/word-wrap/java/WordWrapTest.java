import static check.Check.assertEquals;

import check.Test;

class WordWrapTest {
    @Test
    void nothingStaysNothing() {
        assertEquals("", WordWrap.wrap("", 5));
    }
}
