/** What who runs the hub sees and finds of the administrations; never a télédossier. */
@NullMarked
package relais.domain.operator;

import org.jspecify.annotations.NullMarked;
