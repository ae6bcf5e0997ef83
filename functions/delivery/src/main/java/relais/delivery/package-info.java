/** Recipients fetch their cases and files, and both sides change the status. */
@NullMarked
package relais.delivery;

import org.jspecify.annotations.NullMarked;
