/** Démarches: what may be deposited, by whom, and which statuses its cases know. */
@NullMarked
package relais.domain.process;

import org.jspecify.annotations.NullMarked;
