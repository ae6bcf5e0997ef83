/** The ledger on PostgreSQL has one repository, with its rows, for each of its parts. */
@NullMarked
package relais.stores.sql;

import org.jspecify.annotations.NullMarked;
