/** The retention of télédossiers' files and of other traces. */
@NullMarked
package relais.domain.retention;

import org.jspecify.annotations.NullMarked;
