/** The reason why a télédossier is where it is, and who must act. */
@NullMarked
package relais.domain.diagnosis;

import org.jspecify.annotations.NullMarked;
