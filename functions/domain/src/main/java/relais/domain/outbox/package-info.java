/** Outbox entries: mailbox entries, mails and deletions of bytes, kept with the decision that owes them until they are done. */
@NullMarked
package relais.domain.outbox;

import org.jspecify.annotations.NullMarked;
