/** Files, from their declaration and upload to their check, scan and delivery. */
@NullMarked
package relais.domain.attachment;

import org.jspecify.annotations.NullMarked;
