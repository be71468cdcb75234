using System;

public class MarsRover
{
    public MarsRover(int x, int y, char heading)
    {
        throw new NotImplementedException("not written yet");
    }

    public string Drive(string commands)
    {
        return "";
    }
}
