/** The adapters of the passwords and of the second factor. */
@NullMarked
package relais.stores.login;

import org.jspecify.annotations.NullMarked;
