using System;
using System.Linq;
using Check;

public class TennisRefactoringTest
{
    [Fact] public void After0To0() => Said(0, 0, "love all");
    [Fact] public void After1To0() => Said(1, 0, "fifteen love");
    [Fact] public void After2To0() => Said(2, 0, "thirty love");
    [Fact] public void After3To0() => Said(3, 0, "forty love");
    [Fact] public void After0To1() => Said(0, 1, "love fifteen");
    [Fact] public void After1To1() => Said(1, 1, "fifteen all");
    [Fact] public void After2To1() => Said(2, 1, "thirty fifteen");
    [Fact] public void After3To1() => Said(3, 1, "forty fifteen");
    [Fact] public void After0To2() => Said(0, 2, "love thirty");
    [Fact] public void After1To2() => Said(1, 2, "fifteen thirty");
    [Fact] public void After2To2() => Said(2, 2, "thirty all");
    [Fact] public void After3To2() => Said(3, 2, "forty thirty");
    [Fact] public void After0To3() => Said(0, 3, "love forty");
    [Fact] public void After1To3() => Said(1, 3, "fifteen forty");
    [Fact] public void After2To3() => Said(2, 3, "thirty forty");
    [Fact] public void After3To3() => Said(3, 3, "deuce");
    [Fact] public void After4To0() => Said(4, 0, "game Ada");
    [Fact] public void After4To1() => Said(4, 1, "game Ada");
    [Fact] public void After4To2() => Said(4, 2, "game Ada");
    [Fact] public void After4To3() => Said(4, 3, "advantage Ada");
    [Fact] public void After0To4() => Said(0, 4, "game Bo");
    [Fact] public void After1To4() => Said(1, 4, "game Bo");
    [Fact] public void After2To4() => Said(2, 4, "game Bo");
    [Fact] public void After3To4() => Said(3, 4, "advantage Bo");
    [Fact] public void After4To4() => Said(4, 4, "deuce");
    [Fact] public void After5To3() => Said(5, 3, "game Ada");
    [Fact] public void After3To5() => Said(3, 5, "game Bo");
    [Fact] public void After5To4() => Said(5, 4, "advantage Ada");
    [Fact] public void After4To5() => Said(4, 5, "advantage Bo");
    [Fact] public void After5To5() => Said(5, 5, "deuce");
    [Fact] public void After6To4() => Said(6, 4, "game Ada");
    [Fact] public void After4To6() => Said(4, 6, "game Bo");
    [Fact] public void After6To5() => Said(6, 5, "advantage Ada");
    [Fact] public void After5To6() => Said(5, 6, "advantage Bo");
    [Fact] public void After6To6() => Said(6, 6, "deuce");

    private static void Said(int first, int second, string expected)
    {
        Assert.Equal(expected, TennisRefactoring.Score(Balls(first, second), "Ada", "Bo"));
    }

    // In turns as long as both have balls left to win: in this order every score of the list can happen.
    private static string Balls(int first, int second)
    {
        var both = Math.Min(first, second);
        return string.Concat(Enumerable.Repeat("12", both)) + new string('1', first - both) + new string('2', second - both);
    }
}
