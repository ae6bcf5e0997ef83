/** Are the people of the hub still there? Asked each quarter by mail; who does not answer is suspended, then deleted. */
@NullMarked
package relais.domain.verification;

import org.jspecify.annotations.NullMarked;
