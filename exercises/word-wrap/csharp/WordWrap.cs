using System;

public static class WordWrap
{
    public static string Wrap(string text, int width)
    {
        throw new NotImplementedException("not written yet");
    }
}
