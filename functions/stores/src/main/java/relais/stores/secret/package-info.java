/** Secrets are read from the environment or from Secrets Manager, and seal what is kept. */
@NullMarked
package relais.stores.secret;

import org.jspecify.annotations.NullMarked;
