/** What the two sides of a case tell each other: statuses, messages, files. */
@NullMarked
package relais.domain.event;

import org.jspecify.annotations.NullMarked;
