/** Recipients fetch their cases and files, and both sides move them. */
@NullMarked
package relais.delivery;

import org.jspecify.annotations.NullMarked;
