using Check;

public class MarsRoverTest
{
    [Fact]
    public void WithoutCommandsTheRoverStaysWhereItIs()
    {
        Assert.Equal("(0, 0) N", new MarsRover(0, 0, 'N').Drive(""));
    }
}
