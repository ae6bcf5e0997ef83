/** Migrations of cases between administrations, and the agreements to receive them. */
@NullMarked
package relais.domain.migration;

import org.jspecify.annotations.NullMarked;
