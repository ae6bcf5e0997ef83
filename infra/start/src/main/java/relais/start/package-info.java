/** What the command line asks of the local runner, and whether it can be had: said before anything else is compiled. */
@NullMarked
package relais.start;

import org.jspecify.annotations.NullMarked;
