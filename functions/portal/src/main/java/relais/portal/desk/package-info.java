/** The pages of an administration's télédossiers. */
@NullMarked
package relais.portal.desk;

import org.jspecify.annotations.NullMarked;
