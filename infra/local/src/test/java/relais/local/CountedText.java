package relais.local;

/** A text that counts the looks into it. */
final class CountedText implements CharSequence {

    /** Thrown when the budget of looks is spent. */
    static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyLooks() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private final long budget;
    private long looks;

    CountedText(String text, long budget) {
        this.text = text;
        this.budget = budget;
    }

    long looks() {
        return looks;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++looks > budget) {
            throw new TooManyLooks();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
