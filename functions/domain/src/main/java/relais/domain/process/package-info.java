/** Démarches: the files that they take, their operator, the statuses of their cases. */
@NullMarked
package relais.domain.process;

import org.jspecify.annotations.NullMarked;
