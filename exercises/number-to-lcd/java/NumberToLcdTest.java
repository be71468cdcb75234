import static check.Check.assertEquals;

import check.Test;
import java.util.List;

class NumberToLcdTest {
    @Test
    void digit1IsTwoBarsOnTheRight() {
        assertEquals(List.of("   ", "  |", "  |"), NumberToLcd.lcd(1));
    }
}
