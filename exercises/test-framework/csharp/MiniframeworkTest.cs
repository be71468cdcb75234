using Check;

public class MiniframeworkTest
{
    [Fact]
    public void ARunWithoutTestsHasNoResults()
    {
        var framework = new Miniframework();
        Assert.Empty(framework.Run());
    }
}
