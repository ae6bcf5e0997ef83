package relais.domain;

import java.util.UUID;

/** Generates unique identifiers in increasing order (UUID version 7). */
@FunctionalInterface
public interface Ids {
    UUID next();
}
