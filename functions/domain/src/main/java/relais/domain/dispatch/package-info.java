/** How the hub pays what the outbox says that it owes. */
@NullMarked
package relais.domain.dispatch;

import org.jspecify.annotations.NullMarked;
