/** Reads and changes of a whole télédossier, its folder and its events together. */
@NullMarked
package relais.domain.casework;

import org.jspecify.annotations.NullMarked;
