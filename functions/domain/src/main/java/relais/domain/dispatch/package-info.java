/** The dispatcher, which pays the entries of the outbox. */
@NullMarked
package relais.domain.dispatch;

import org.jspecify.annotations.NullMarked;
