/** An administration's work on its subscriptions, by its administrators or its software. */
@NullMarked
package relais.domain.subscriber;

import org.jspecify.annotations.NullMarked;
