/** The quarterly question whether a person is still there. Without an answer the account is suspended, and later deleted. */
@NullMarked
package relais.domain.verification;

import org.jspecify.annotations.NullMarked;
