/** The ledger's schema, and the one way in which it changes. */
@NullMarked
package relais.sql;

import org.jspecify.annotations.NullMarked;
