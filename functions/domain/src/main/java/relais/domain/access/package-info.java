/** The callers of the API, and the policy that decides what each may touch. */
@NullMarked
package relais.domain.access;

import org.jspecify.annotations.NullMarked;
