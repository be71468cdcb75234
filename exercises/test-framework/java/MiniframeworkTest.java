import static check.Check.assertEquals;

import check.Test;
import java.util.List;

class MiniframeworkTest {
    @Test
    void aRunWithoutTestsHasNoResults() {
        Miniframework framework = new Miniframework();
        assertEquals(List.of(), framework.run());
    }
}
