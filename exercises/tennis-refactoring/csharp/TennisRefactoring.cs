public static class TennisRefactoring
{
    // The score of one game, in words. balls says who won each ball: '1' or '2'.
    public static string Score(string balls, string first, string second)
    {
        string winner = null;
        int d = 0;
        int n = 0;
        int i = 0;
        while (i < balls.Length)
        {
            if (balls[i] == '1')
            {
                d = d + 1;
                n = n + 1;
            }
            else
            {
                if (balls[i] == '2')
                {
                    d = d - 1;
                    n = n + 1;
                }
            }
            if ((n + d) / 2 >= 4 || (n - d) / 2 >= 4)
            {
                if (d >= 2)
                {
                    winner = "game " + first;
                }
                else
                {
                    if (d <= -2)
                    {
                        winner = "game " + second;
                    }
                    else
                    {
                        winner = null;
                    }
                }
            }
            i = i + 1;
        }
        if (winner == null)
        {
            if ((n + d) / 2 >= 3 && (n - d) / 2 >= 3)
            {
                if (d == 0)
                {
                    winner = "deuce";
                }
                else
                {
                    if (d > 0)
                    {
                        winner = "advantage " + first;
                    }
                    else
                    {
                        winner = "advantage " + second;
                    }
                }
            }
            else
            {
                switch ((n + d) / 2)
                {
                    case 0:
                        winner = "love";
                        break;
                    case 1:
                        winner = "fifteen";
                        break;
                    case 2:
                        winner = "thirty";
                        break;
                    default:
                        winner = "forty";
                        break;
                }
                if (d == 0)
                {
                    winner = winner + " all";
                }
                else
                {
                    if ((n - d) / 2 == 0)
                    {
                        winner = winner + " love";
                    }
                    else if ((n - d) / 2 == 1)
                    {
                        winner = winner + " fifteen";
                    }
                    else if ((n - d) / 2 == 2)
                    {
                        winner = winner + " thirty";
                    }
                    else
                    {
                        winner = winner + " forty";
                    }
                }
            }
        }
        return winner;
    }
}
