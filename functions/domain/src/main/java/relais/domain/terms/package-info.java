/** The terms of use, version by version, and the agreements to them. */
@NullMarked
package relais.domain.terms;

import org.jspecify.annotations.NullMarked;
