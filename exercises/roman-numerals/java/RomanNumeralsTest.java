import static check.Check.assertEquals;

import check.Test;

class RomanNumeralsTest {
    @Test
    void number1IsI() {
        assertEquals("I", RomanNumerals.toRoman(1));
    }
}
