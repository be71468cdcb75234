package check;

import java.util.Arrays;
import java.util.Objects;

/** What a test may expect, named as in JUnit. */
public final class Check {
    /** Code that should throw. */
    public interface Action {
        void run() throws Throwable;
    }

    private Check() {
    }

    public static void assertEquals(Object expected, Object actual) {
        if (!Objects.deepEquals(expected, actual)) {
            throw new AssertionError("expected " + show(expected) + ", got " + show(actual));
        }
    }

    public static void assertTrue(boolean condition) {
        if (!condition) {
            throw new AssertionError("expected true, got false");
        }
    }

    public static void assertThrows(Class<? extends Throwable> expected, Action action) {
        try {
            action.run();
        } catch (Throwable thrown) {
            if (expected.isInstance(thrown)) {
                return;
            }
            throw new AssertionError("expected " + expected.getSimpleName() + ", got " + thrown, thrown);
        }
        throw new AssertionError("expected " + expected.getSimpleName() + ", nothing was thrown");
    }

    private static String show(Object value) {
        if (value instanceof String) {
            return "\"" + value + "\"";
        }
        String inBrackets = Arrays.deepToString(new Object[] {value}); // shows arrays by what they hold
        return inBrackets.substring(1, inBrackets.length() - 1);
    }
}
