/** What the hub owes outside after a decision, kept with the decision until it is done: mailbox entries, mails, bytes to drop. */
@NullMarked
package relais.domain.outbox;

import org.jspecify.annotations.NullMarked;
