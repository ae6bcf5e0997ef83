/** Tokens: a client shows its secret and gets an hour's access; anyone may fetch the keys that prove it. */
@NullMarked
package relais.tokens;

import org.jspecify.annotations.NullMarked;
