/** The terms of use, version by version, and who agreed to which. */
@NullMarked
package relais.domain.terms;

import org.jspecify.annotations.NullMarked;
