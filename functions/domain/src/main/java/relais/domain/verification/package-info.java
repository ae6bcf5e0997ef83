/** The quarterly question whether a person is still there; without an answer the account is suspended, later deleted. */
@NullMarked
package relais.domain.verification;

import org.jspecify.annotations.NullMarked;
