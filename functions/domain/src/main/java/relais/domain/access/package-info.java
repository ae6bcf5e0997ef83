/** Who is calling, and what that caller may touch. */
@NullMarked
package relais.domain.access;

import org.jspecify.annotations.NullMarked;
