/** « Êtes-vous toujours en poste ? »: the answer, and who has not given it. */
@NullMarked
package relais.portal.verification;

import org.jspecify.annotations.NullMarked;
