/** The agreements by which an administration receives another's télédossiers. */
@NullMarked
package relais.portal.migration;

import org.jspecify.annotations.NullMarked;
