/** The statuses, messages and files that the two sides of a case send each other. */
@NullMarked
package relais.domain.event;

import org.jspecify.annotations.NullMarked;
