using Check;

public class BowlingTest
{
    [Fact]
    public void TwentyMissesAre0()
    {
        Assert.Equal(0, Bowling.Score(new int[20]));
    }
}
