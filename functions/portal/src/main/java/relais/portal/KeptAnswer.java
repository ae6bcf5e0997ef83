package relais.portal;

/**
 * What a browser is answered, and is answered again when it sends the same form twice.
 *
 * @param location to which it is sent; empty: it is shown the body
 * @param retryAfter in seconds; empty: there is nothing to wait for
 * @param cookie that it is given; empty: it keeps its own
 */
record KeptAnswer(int status, String location, String retryAfter, String cookie, String body) {

    private static final int PARTS = 5;

    /** No header has a line end. */
    String encoded() {
        return String.join("\n", Integer.toString(status), location, retryAfter, cookie, body);
    }

    static KeptAnswer decode(String text) {
        var parts = text.split("\n", PARTS);
        return new KeptAnswer(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3], parts[4]);
    }

    @Override
    public String toString() {
        return "KeptAnswer[" + status + "]";
    }
}
