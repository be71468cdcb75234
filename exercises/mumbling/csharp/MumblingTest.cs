using Check;

public class MumblingTest
{
    [Fact]
    public void NothingReadIsNothingHeard()
    {
        Assert.Equal("", Mumbling.Mumble(""));
    }
}
