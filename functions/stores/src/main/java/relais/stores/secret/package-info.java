/** Secrets from the environment or Secrets Manager, and the seals made with them. */
@NullMarked
package relais.stores.secret;

import org.jspecify.annotations.NullMarked;
