package relais.local;

/** A peculiarity of some partners' software, which the hub answers like the others. */
enum Habit {
    /** Asks for its token at the older address, in JSON. */
    ASKS_TOKEN_IN_JSON,
    /** Cannot send PATCH, and sends POST with {@code X-HTTP-Method-Override}. Its library also reads reason phrases. */
    OVERRIDES_POST,
    /** Sends a form's content type with every request without JSON: GET and DELETE, which have no body, and files. */
    ANNOUNCES_FORMS,
    /** Loses the first answer to each write, and sends it again. */
    SENDS_TWICE
}
