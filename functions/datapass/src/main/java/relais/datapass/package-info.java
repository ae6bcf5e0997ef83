/** DataPass's webhook, and the queue of what it decided. */
@NullMarked
package relais.datapass;

import org.jspecify.annotations.NullMarked;
