using Check;

public class NumberToLcdTest
{
    [Fact]
    public void Digit1IsTwoBarsOnTheRight()
    {
        Assert.Equal(new[] { "   ", "  |", "  |" }, NumberToLcd.Lcd(1));
    }
}
