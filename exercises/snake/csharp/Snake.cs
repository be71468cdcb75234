using System;

public class Snake
{
    public Snake(int width, int height, char heading, params Square[] squares)
    {
        throw new NotImplementedException("not written yet");
    }

    public Square[] Squares => new Square[0];

    public void Tick()
    {
    }
}

public struct Square
{
    public Square(int x, int y)
    {
        X = x;
        Y = y;
    }

    public int X { get; }
    public int Y { get; }

    public override string ToString() => $"({X}, {Y})";
}
