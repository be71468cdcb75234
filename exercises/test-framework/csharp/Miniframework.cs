using System;

public class Result
{
    public string Name { get; set; }
    public bool IsOk { get; set; }
    public string Message { get; set; }
}

public class Miniframework
{
    public Result[] Run()
    {
        throw new NotImplementedException("not written yet");
    }
}
