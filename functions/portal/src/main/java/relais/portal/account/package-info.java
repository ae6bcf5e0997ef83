/** A person's own account. */
@NullMarked
package relais.portal.account;

import org.jspecify.annotations.NullMarked;
