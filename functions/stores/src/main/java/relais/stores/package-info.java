/** One adapter a port, each named after its technology. */
@NullMarked
package relais.stores;

import org.jspecify.annotations.NullMarked;
