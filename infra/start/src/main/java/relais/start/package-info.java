/** The options of the local runner and its obstacles, told before anything else is compiled. */
@NullMarked
package relais.start;

import org.jspecify.annotations.NullMarked;
