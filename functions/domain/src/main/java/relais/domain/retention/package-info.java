/** The trace that a télédossier leaves, and its end. */
@NullMarked
package relais.domain.retention;

import org.jspecify.annotations.NullMarked;
