/** Operators (OSL), recipients (SI) and the hub's own administration. */
@NullMarked
package relais.domain.organization;

import org.jspecify.annotations.NullMarked;
