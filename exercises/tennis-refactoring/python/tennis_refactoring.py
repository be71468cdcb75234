# The score of one game, in words. balls says who won each ball: "1" or "2".
def score(balls, first, second):
    winner = ""
    a = 0
    b = 0
    flag = 0
    i = 0
    while i < len(balls):
        if balls[i] == "1":
            a = a + 1
        else:
            if balls[i] == "2":
                b = b + 1
        if a >= 4 or b >= 4:
            if a - b >= 2:
                flag = 1
            else:
                if b - a >= 2:
                    flag = 2
                else:
                    flag = 0
        i = i + 1
    if flag == 0:
        if a >= 3 and b >= 3:
            if a == b:
                winner = "deuce"
            else:
                if a > b:
                    winner = "advantage " + first
                else:
                    winner = "advantage " + second
        else:
            if a == 0:
                winner = "love"
            if a == 1:
                winner = "fifteen"
            if a == 2:
                winner = "thirty"
            if a == 3:
                winner = "forty"
            if a == b:
                winner = winner + " all"
            else:
                if b == 0:
                    winner = winner + " love"
                else:
                    if b == 1:
                        winner = winner + " fifteen"
                    else:
                        if b == 2:
                            winner = winner + " thirty"
                        else:
                            winner = winner + " forty"
    else:
        if flag == 1:
            winner = "game " + first
        else:
            winner = "game " + second
    return winner
