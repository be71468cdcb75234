using System;

public static class Mumbling
{
    public static string Mumble(string text)
    {
        throw new NotImplementedException("not written yet");
    }
}
