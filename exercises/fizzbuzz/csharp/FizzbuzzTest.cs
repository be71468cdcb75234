using Check;

public class FizzbuzzTest
{
    [Fact]
    public void Number1Is1()
    {
        Assert.Equal("1", Fizzbuzz.Say(1));
    }
}
