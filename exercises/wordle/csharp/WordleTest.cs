using Check;

public class WordleTest
{
    [Fact]
    public void NoLetterIsThere()
    {
        Assert.Equal("00000", Wordle.Mark("plant", "berry"));
    }
}
