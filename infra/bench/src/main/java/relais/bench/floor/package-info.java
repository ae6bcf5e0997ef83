/** The floor of the comparison: the same events, use cases and stores, assembled by hand. */
@NullMarked
package relais.bench.floor;

import org.jspecify.annotations.NullMarked;
