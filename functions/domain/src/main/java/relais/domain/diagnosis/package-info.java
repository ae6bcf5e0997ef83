/** The reason why a télédossier is where it is, and the side that must act. */
@NullMarked
package relais.domain.diagnosis;

import org.jspecify.annotations.NullMarked;
