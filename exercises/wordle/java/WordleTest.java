import static check.Check.assertEquals;

import check.Test;

class WordleTest {
    @Test
    void noLetterIsThere() {
        assertEquals("00000", Wordle.mark("plant", "berry"));
    }
}
