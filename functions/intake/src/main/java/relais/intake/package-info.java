/** Operators deposit folders and their attachments, and follow them to the end. */
@NullMarked
package relais.intake;

import org.jspecify.annotations.NullMarked;
