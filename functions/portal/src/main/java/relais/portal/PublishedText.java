package relais.portal;

/** A page that is the same for all and names the publisher. */
public record PublishedText(String template, String title, Publisher publisher) implements View {}
