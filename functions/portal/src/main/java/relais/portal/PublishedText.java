package relais.portal;

/** A page that says the same to everybody, and who publishes it. */
public record PublishedText(String template, String title, Publisher publisher) implements View {}
