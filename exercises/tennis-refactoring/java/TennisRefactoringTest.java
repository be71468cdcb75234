import static check.Check.assertEquals;

import check.Test;

class TennisRefactoringTest {
    @Test void after0To0() { said(0, 0, "love all"); }
    @Test void after1To0() { said(1, 0, "fifteen love"); }
    @Test void after2To0() { said(2, 0, "thirty love"); }
    @Test void after3To0() { said(3, 0, "forty love"); }
    @Test void after0To1() { said(0, 1, "love fifteen"); }
    @Test void after1To1() { said(1, 1, "fifteen all"); }
    @Test void after2To1() { said(2, 1, "thirty fifteen"); }
    @Test void after3To1() { said(3, 1, "forty fifteen"); }
    @Test void after0To2() { said(0, 2, "love thirty"); }
    @Test void after1To2() { said(1, 2, "fifteen thirty"); }
    @Test void after2To2() { said(2, 2, "thirty all"); }
    @Test void after3To2() { said(3, 2, "forty thirty"); }
    @Test void after0To3() { said(0, 3, "love forty"); }
    @Test void after1To3() { said(1, 3, "fifteen forty"); }
    @Test void after2To3() { said(2, 3, "thirty forty"); }
    @Test void after3To3() { said(3, 3, "deuce"); }
    @Test void after4To0() { said(4, 0, "game Ada"); }
    @Test void after4To1() { said(4, 1, "game Ada"); }
    @Test void after4To2() { said(4, 2, "game Ada"); }
    @Test void after4To3() { said(4, 3, "advantage Ada"); }
    @Test void after0To4() { said(0, 4, "game Bo"); }
    @Test void after1To4() { said(1, 4, "game Bo"); }
    @Test void after2To4() { said(2, 4, "game Bo"); }
    @Test void after3To4() { said(3, 4, "advantage Bo"); }
    @Test void after4To4() { said(4, 4, "deuce"); }
    @Test void after5To3() { said(5, 3, "game Ada"); }
    @Test void after3To5() { said(3, 5, "game Bo"); }
    @Test void after5To4() { said(5, 4, "advantage Ada"); }
    @Test void after4To5() { said(4, 5, "advantage Bo"); }
    @Test void after5To5() { said(5, 5, "deuce"); }
    @Test void after6To4() { said(6, 4, "game Ada"); }
    @Test void after4To6() { said(4, 6, "game Bo"); }
    @Test void after6To5() { said(6, 5, "advantage Ada"); }
    @Test void after5To6() { said(5, 6, "advantage Bo"); }
    @Test void after6To6() { said(6, 6, "deuce"); }

    private static void said(int first, int second, String expected) {
        assertEquals(expected, TennisRefactoring.score(balls(first, second), "Ada", "Bo"));
    }

    /** In turns as long as both have balls left to win: in this order every score of the list can happen. */
    private static String balls(int first, int second) {
        int both = Math.min(first, second);
        return "12".repeat(both) + "1".repeat(first - both) + "2".repeat(second - both);
    }
}
