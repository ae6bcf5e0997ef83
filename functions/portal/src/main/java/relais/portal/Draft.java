package relais.portal;

/** A form received without a session, kept for its author to send again. */
record Draft(String path, FormToken token, Form form) {

    private static final int PARTS = 3;

    String encoded() {
        return String.join("\n", path, token.text(), form.encoded());
    }

    static Draft decode(String text) {
        var parts = text.split("\n", PARTS);
        return new Draft(parts[0], new FormToken(parts[1]), Form.parse(parts[2]).orElseThrow());
    }

    @Override
    public String toString() {
        return "Draft[" + path + "]";
    }
}
