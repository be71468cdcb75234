using Check;

public class SnakeTest
{
    [Fact]
    public void OneTickMovesTheSnakeOneSquareAhead()
    {
        var snake = new Snake(5, 5, 'E', new Square(0, 0));
        snake.Tick();
        Assert.Equal(new[] { new Square(1, 0) }, snake.Squares);
    }
}
