using Check;

public class WordWrapTest
{
    [Fact]
    public void NothingStaysNothing()
    {
        Assert.Equal("", WordWrap.Wrap("", 5));
    }
}
