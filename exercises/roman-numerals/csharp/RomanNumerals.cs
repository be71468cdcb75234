using System;

public static class RomanNumerals
{
    public static string ToRoman(int number)
    {
        throw new NotImplementedException("not written yet");
    }
}
