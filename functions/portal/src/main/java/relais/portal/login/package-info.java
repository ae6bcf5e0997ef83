/** The login: password, second factor, the links of mails, the terms. */
@NullMarked
package relais.portal.login;

import org.jspecify.annotations.NullMarked;
