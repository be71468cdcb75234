using System;

public class Tennis
{
    public Tennis(string server, string receiver)
    {
        throw new NotImplementedException("not written yet");
    }

    public string Score()
    {
        return "";
    }
}
