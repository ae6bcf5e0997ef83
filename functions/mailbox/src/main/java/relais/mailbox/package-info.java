/** Everybody polls its mailbox; SQL is never asked. */
@NullMarked
package relais.mailbox;

import org.jspecify.annotations.NullMarked;
