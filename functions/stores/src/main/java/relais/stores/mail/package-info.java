/** The mailers, by SMTP or by SES. */
@NullMarked
package relais.stores.mail;

import org.jspecify.annotations.NullMarked;
