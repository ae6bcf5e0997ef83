/** What reads or changes a télédossier as a whole, its folder and its events together. */
@NullMarked
package relais.domain.casework;

import org.jspecify.annotations.NullMarked;
