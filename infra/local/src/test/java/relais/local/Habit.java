package relais.local;

/** What some partners' software does in its own way; the hub answers it like the others. */
enum Habit {
    /** Asks for its token at the older address, in JSON. */
    ASKS_TOKEN_IN_JSON,
    /** Is older than PATCH: sends POST with {@code X-HTTP-Method-Override}. Its library reads reason phrases, too. */
    OVERRIDES_POST,
    /** Announces a form with every request that has no JSON: its GET and DELETE, which have no body, and its files. */
    ANNOUNCES_FORMS,
    /** Loses the first answer to whatever it writes, and sends it again. */
    SENDS_TWICE
}
