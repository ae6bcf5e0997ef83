/** « Êtes-vous toujours là ? »: the answer, and who has not given it. */
@NullMarked
package relais.portal.verification;

import org.jspecify.annotations.NullMarked;
