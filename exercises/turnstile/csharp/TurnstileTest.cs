using Check;

public class TurnstileTest
{
    [Fact]
    public void ItBeginsLocked()
    {
        Assert.Equal("Locked", new Turnstile().State);
    }
}
