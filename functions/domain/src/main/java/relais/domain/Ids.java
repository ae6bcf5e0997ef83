package relais.domain;

import java.util.UUID;

/** Gives identifiers that nobody else was given, in the order in which they were asked for (UUID version 7). */
@FunctionalInterface
public interface Ids {
    UUID next();
}
