/** The registry of organisations, démarches and subscriptions. */
@NullMarked
package relais.referential;

import org.jspecify.annotations.NullMarked;
