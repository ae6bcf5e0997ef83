/** Administrators' actions, kept with each of their decisions. */
@NullMarked
package relais.domain.journal;

import org.jspecify.annotations.NullMarked;
