/** The antivirus's work on the files that wait for it, and its consequences. */
@NullMarked
package relais.domain.scan;

import org.jspecify.annotations.NullMarked;
