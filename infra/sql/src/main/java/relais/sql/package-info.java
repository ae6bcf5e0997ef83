/** The ledger's schema and its migrations, the only way in which it changes. */
@NullMarked
package relais.sql;

import org.jspecify.annotations.NullMarked;
