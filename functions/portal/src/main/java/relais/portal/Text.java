package relais.portal;

/** A page that says the same to everybody. */
public record Text(String template, String title) implements View {}
