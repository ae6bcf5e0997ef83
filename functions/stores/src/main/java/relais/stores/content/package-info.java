/** The adapter that recognises the format of a file. */
@NullMarked
package relais.stores.content;

import org.jspecify.annotations.NullMarked;
