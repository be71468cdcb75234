import static check.Check.assertEquals;

import check.Test;

class TurnstileTest {
    @Test
    void itBeginsLocked() {
        assertEquals("Locked", new Turnstile().state());
    }
}
