using System;

public static class VideoStore
{
    public static decimal Total(params Rental[] rentals)
    {
        throw new NotImplementedException("not written yet");
    }
}

public class Rental
{
    public Rental(string title, string kind, int days)
    {
        Title = title;
        Kind = kind;
        Days = days;
    }

    public string Title { get; }
    public string Kind { get; }
    public int Days { get; }
}
