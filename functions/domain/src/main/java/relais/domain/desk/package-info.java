/** The work of an administration's agents on its télédossiers, on the portal. */
@NullMarked
package relais.domain.desk;

import org.jspecify.annotations.NullMarked;
