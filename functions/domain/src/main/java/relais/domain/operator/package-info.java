/** The operator's view of the administrations, without any télédossier. */
@NullMarked
package relais.domain.operator;

import org.jspecify.annotations.NullMarked;
