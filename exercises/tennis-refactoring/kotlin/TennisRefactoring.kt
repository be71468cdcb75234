// The score of one game, in words. balls says who won each ball: '1' or '2'.
fun score(balls: String, first: String, second: String): String {
    var winner = ""
    var a = 0
    var b = 0
    var flag: Int? = null
    for (i in 0..balls.length - 1) {
        if (balls[i] == '1') {
            a = a + 1
        } else {
            if (balls[i] == '2') {
                b = b + 1
            }
        }
        flag = null
        if (a >= 4) {
            if (a - b >= 2) {
                flag = 1
            }
        }
        if (b >= 4) {
            if (b - a >= 2) {
                flag = 2
            }
        }
    }
    if (flag != null) {
        if (flag == 1) {
            winner = "game " + first
        } else {
            winner = "game " + second
        }
    } else {
        if (a >= 3 && b >= 3) {
            if (a != b) {
                if (a > b) {
                    winner = "advantage " + first
                } else {
                    winner = "advantage " + second
                }
            } else {
                winner = "deuce"
            }
        } else {
            when (a) {
                0 -> winner = "love"
                1 -> winner = "fifteen"
                2 -> winner = "thirty"
                3 -> winner = "forty"
            }
            if (a != b) {
                if (b == 0) {
                    winner = winner + " love"
                } else if (b == 1) {
                    winner = winner + " fifteen"
                } else if (b == 2) {
                    winner = winner + " thirty"
                } else {
                    winner = winner + " forty"
                }
            } else {
                winner = winner + " all"
            }
        }
    }
    return winner
}
