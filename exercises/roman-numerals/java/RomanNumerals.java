class RomanNumerals {
    static String toRoman(int number) {
        throw new UnsupportedOperationException("not written yet");
    }
}
