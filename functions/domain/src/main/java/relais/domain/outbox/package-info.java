/**
 * The outbox, whose entries are mailbox entries, mails and deletions of bytes, kept with their decision until they are done.
 */
@NullMarked
package relais.domain.outbox;

import org.jspecify.annotations.NullMarked;
