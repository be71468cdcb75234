using Check;

public class TennisTest
{
    [Fact]
    public void AGameBeginsAt0_0()
    {
        var game = new Tennis("Ada", "Bo");
        Assert.Equal("0-0", game.Score());
    }
}
