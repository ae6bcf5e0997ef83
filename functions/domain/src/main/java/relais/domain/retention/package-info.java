/** What a télédossier left behind, and when it goes. */
@NullMarked
package relais.domain.retention;

import org.jspecify.annotations.NullMarked;
