/** What has to reach others after a decision: mailbox entries, mails, bytes to drop. */
@NullMarked
package relais.domain.notification;

import org.jspecify.annotations.NullMarked;
