/** How people come into an administration, change there and leave it, and how each keeps an account of their own. */
@NullMarked
package relais.domain.membership;

import org.jspecify.annotations.NullMarked;
