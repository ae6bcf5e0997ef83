package relais.portal;

/**
 * The answer to a form, given again when the browser sends the same form twice.
 *
 * @param location of the redirect; empty if the body is shown
 * @param retryAfter in seconds; empty if there is no wait
 * @param cookie that it sets; empty if the browser keeps its own
 */
record KeptAnswer(int status, String location, String retryAfter, String cookie, String body) {

    private static final int PARTS = 5;

    /** Headers have no line end, so that it separates them. */
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
