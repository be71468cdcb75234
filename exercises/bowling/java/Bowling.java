class Bowling {
    static int score(int[] balls) {
        throw new UnsupportedOperationException("not written yet");
    }
}
