/** The people of an administration, for its administrators. */
@NullMarked
package relais.portal.people;

import org.jspecify.annotations.NullMarked;
