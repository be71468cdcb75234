using Check;

public class TicTacToeTest
{
    [Fact]
    public void XBegins()
    {
        Assert.Equal('X', TicTacToe.Turn("........."));
    }
}
