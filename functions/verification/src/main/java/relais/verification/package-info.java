/** What asks people each quarter whether they are still there, and hears of the mails that did not arrive. */
@NullMarked
package relais.verification;

import org.jspecify.annotations.NullMarked;
