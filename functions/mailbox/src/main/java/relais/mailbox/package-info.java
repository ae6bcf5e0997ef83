/** Every partner polls its mailbox. No SQL is used here. */
@NullMarked
package relais.mailbox;

import org.jspecify.annotations.NullMarked;
