import java.util.List;

class NumberToLcd {
    static List<String> lcd(int number) {
        throw new UnsupportedOperationException("not written yet");
    }
}
