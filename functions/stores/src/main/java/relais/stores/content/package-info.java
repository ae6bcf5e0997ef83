/** The adapters that judge the bytes of a file. */
@NullMarked
package relais.stores.content;

import org.jspecify.annotations.NullMarked;
