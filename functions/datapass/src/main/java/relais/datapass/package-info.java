/** DataPass's webhook, and the queue of its decisions. */
@NullMarked
package relais.datapass;

import org.jspecify.annotations.NullMarked;
