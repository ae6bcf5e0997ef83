/** What waits for an organisation until its software reads and deletes it. */
@NullMarked
package relais.domain.mailbox;

import org.jspecify.annotations.NullMarked;
