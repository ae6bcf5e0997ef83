package relais.stores.mail;

/** The header that keeps absence notices from answering the hub's mails (RFC 3834, 5). */
final class AutoSubmitted {
    static final String HEADER = "Auto-Submitted";
    static final String GENERATED = "auto-generated";

    private AutoSubmitted() {}
}
