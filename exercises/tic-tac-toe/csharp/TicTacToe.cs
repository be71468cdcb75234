using System;

public static class TicTacToe
{
    public static char Turn(string board)
    {
        throw new NotImplementedException("not written yet");
    }
}
