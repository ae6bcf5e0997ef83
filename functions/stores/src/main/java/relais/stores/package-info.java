/** Each adapter implements one port and is named after its technology. */
@NullMarked
package relais.stores;

import org.jspecify.annotations.NullMarked;
