/** The ledger on PostgreSQL: a repository, and the rows it reads and writes, for each part of it. */
@NullMarked
package relais.stores.sql;

import org.jspecify.annotations.NullMarked;
