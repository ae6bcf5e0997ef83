/** Tokens: a client proves its secret and gets access for an hour. The verifying keys are public. */
@NullMarked
package relais.tokens;

import org.jspecify.annotations.NullMarked;
