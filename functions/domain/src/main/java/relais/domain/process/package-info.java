/** Démarches, with the files that they take, their operator and the statuses of their cases. */
@NullMarked
package relais.domain.process;

import org.jspecify.annotations.NullMarked;
