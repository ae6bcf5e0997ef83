/** A person's arrival in an administration, changes there and departure, and the care of one's own account. */
@NullMarked
package relais.domain.membership;

import org.jspecify.annotations.NullMarked;
