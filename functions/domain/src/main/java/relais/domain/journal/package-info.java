/** Administrators' actions, kept with each of their decisions, and accesses to télédossiers, kept before their content is given. */
@NullMarked
package relais.domain.journal;

import org.jspecify.annotations.NullMarked;
