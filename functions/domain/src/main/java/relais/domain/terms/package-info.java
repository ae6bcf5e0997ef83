/** The terms of use in all their versions, and the agreements to them. */
@NullMarked
package relais.domain.terms;

import org.jspecify.annotations.NullMarked;
