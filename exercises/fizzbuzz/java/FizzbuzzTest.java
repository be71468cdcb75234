import static check.Check.assertEquals;

import check.Test;

class FizzbuzzTest {
    @Test
    void number1Is1() {
        assertEquals("1", Fizzbuzz.fizzBuzz(1));
    }
}
