/** The notifications that wait for an organisation until its software reads and deletes them. */
@NullMarked
package relais.domain.mailbox;

import org.jspecify.annotations.NullMarked;
