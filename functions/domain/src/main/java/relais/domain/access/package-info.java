/** The callers of the API, and the policy of what each may touch. */
@NullMarked
package relais.domain.access;

import org.jspecify.annotations.NullMarked;
