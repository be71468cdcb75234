import static check.Check.assertEquals;

import check.Test;
import java.util.List;

class VideoStoreTest {
    @Test
    void aRegularFilmForOneDayCosts2Pounds() {
        Rental rental = new Rental("The Long Tea Break", "regular", 1);
        assertEquals(2.0, VideoStore.total(List.of(rental)));
    }
}
