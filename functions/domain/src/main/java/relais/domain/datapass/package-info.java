/** DataPass's decisions on requests, and their effects on subscriptions. */
@NullMarked
package relais.domain.datapass;

import org.jspecify.annotations.NullMarked;
