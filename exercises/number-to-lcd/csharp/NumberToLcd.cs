using System;

public static class NumberToLcd
{
    public static string[] Lcd(int number)
    {
        throw new NotImplementedException("not written yet");
    }
}
