package relais.domain.terms;

import java.time.Instant;

/**
 * One version of the terms of use.
 *
 * @param version as it is shown and recorded
 * @param text lines; those that begin with {@code ## } are headings, an empty one ends a paragraph
 */
public record Terms(String version, Instant since, String text) {}
