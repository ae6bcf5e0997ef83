/** Cases that change hands: agreements to receive them, and the moves. */
@NullMarked
package relais.domain.migration;

import org.jspecify.annotations.NullMarked;
