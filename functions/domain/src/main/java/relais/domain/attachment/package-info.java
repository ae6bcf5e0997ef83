/** Files: declared, uploaded, checked, scanned, handed over. */
@NullMarked
package relais.domain.attachment;

import org.jspecify.annotations.NullMarked;
