/** What a person does with their own account. */
@NullMarked
package relais.portal.account;

import org.jspecify.annotations.NullMarked;
