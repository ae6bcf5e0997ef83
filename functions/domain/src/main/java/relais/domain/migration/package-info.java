/** Cases that change hands: who agreed to receive them, and what moved. */
@NullMarked
package relais.domain.migration;

import org.jspecify.annotations.NullMarked;
