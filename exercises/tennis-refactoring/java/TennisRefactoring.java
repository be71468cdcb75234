class TennisRefactoring {
    // The score of one game, in words. balls says who won each ball: '1' or '2'.
    static String score(String balls, String first, String second) {
        String winner = "";
        int[] p = new int[2];
        int flag = 0;
        for (int i = 0; i < balls.length(); i++) {
            if (balls.charAt(i) == '1') {
                p[0] = p[0] + 1;
            } else {
                if (balls.charAt(i) == '2') {
                    p[1] = p[1] + 1;
                }
            }
            if (p[0] >= 4 || p[1] >= 4) {
                if (p[0] - p[1] >= 2) {
                    flag = 1;
                } else {
                    if (p[1] - p[0] >= 2) {
                        flag = 2;
                    } else {
                        flag = 0;
                    }
                }
            }
        }
        if (flag == 0) {
            if (p[0] >= 3 && p[1] >= 3) {
                if (p[0] == p[1]) {
                    winner = "deuce";
                } else {
                    if (p[0] > p[1]) {
                        winner = "advantage " + first;
                    } else {
                        winner = "advantage " + second;
                    }
                }
            } else {
                if (p[0] == 0) {
                    winner = "love";
                } else if (p[0] == 1) {
                    winner = "fifteen";
                } else if (p[0] == 2) {
                    winner = "thirty";
                } else if (p[0] == 3) {
                    winner = "forty";
                }
                if (p[0] == p[1]) {
                    winner = winner + " all";
                } else {
                    switch (p[1]) {
                        case 0:
                            winner = winner + " love";
                            break;
                        case 1:
                            winner = winner + " fifteen";
                            break;
                        case 2:
                            winner = winner + " thirty";
                            break;
                        default:
                            winner = winner + " forty";
                    }
                }
            }
        } else {
            if (flag == 1) {
                winner = "game " + first;
            } else {
                winner = "game " + second;
            }
        }
        return winner;
    }
}
