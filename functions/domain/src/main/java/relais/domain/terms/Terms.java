package relais.domain.terms;

import java.time.Instant;

/**
 * One version of the terms of use.
 *
 * @param version as shown and recorded
 * @param text lines, of which {@code ## } begins a heading and an empty one ends a paragraph
 */
public record Terms(String version, Instant since, String text) {}
