/** What DataPass decides about requests, and what follows from it for subscriptions. */
@NullMarked
package relais.domain.datapass;

import org.jspecify.annotations.NullMarked;
