/** The hub on one machine: the embedded services and every function in one JVM. */
@NullMarked
package relais.local;

import org.jspecify.annotations.NullMarked;
