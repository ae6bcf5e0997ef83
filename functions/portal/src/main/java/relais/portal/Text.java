package relais.portal;

/** A page that is the same for all. */
public record Text(String template, String title) implements View {}
