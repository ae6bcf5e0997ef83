/** « Êtes-vous toujours en poste ? »: the quarterly question, and its answer. */
@NullMarked
package relais.portal.verification;

import org.jspecify.annotations.NullMarked;
