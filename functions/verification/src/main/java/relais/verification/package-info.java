/** The quarterly verification of accounts, and the mails that did not arrive. */
@NullMarked
package relais.verification;

import org.jspecify.annotations.NullMarked;
