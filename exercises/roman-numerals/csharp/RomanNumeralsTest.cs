using Check;

public class RomanNumeralsTest
{
    [Fact]
    public void Number1IsI()
    {
        Assert.Equal("I", RomanNumerals.ToRoman(1));
    }
}
