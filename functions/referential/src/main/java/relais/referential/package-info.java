/** Who takes part in what: organisations, démarches, subscriptions. */
@NullMarked
package relais.referential;

import org.jspecify.annotations.NullMarked;
