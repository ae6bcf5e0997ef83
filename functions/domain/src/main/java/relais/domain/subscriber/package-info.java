/** What an administration, or software for it, does with its subscriptions. */
@NullMarked
package relais.domain.subscriber;

import org.jspecify.annotations.NullMarked;
