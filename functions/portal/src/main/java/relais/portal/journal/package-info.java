/** The journal of accesses, as administrators read it and as pages write it. */
@NullMarked
package relais.portal.journal;

import org.jspecify.annotations.NullMarked;
