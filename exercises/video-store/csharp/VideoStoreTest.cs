using Check;

public class VideoStoreTest
{
    [Fact]
    public void ARegularFilmForOneDayCosts2Pounds()
    {
        var rental = new Rental("The Long Tea Break", "regular", 1);
        Assert.Equal(2, VideoStore.Total(rental));
    }
}
