using System;

public class Turnstile
{
    public Turnstile()
    {
        throw new NotImplementedException("not written yet");
    }

    public string State => "";
}
