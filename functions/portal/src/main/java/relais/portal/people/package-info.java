/** The people of an administration, for those who administer it. */
@NullMarked
package relais.portal.people;

import org.jspecify.annotations.NullMarked;
