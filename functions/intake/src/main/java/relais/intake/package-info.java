/** Operators deposit: folders, their attachments, and what becomes of them. */
@NullMarked
package relais.intake;

import org.jspecify.annotations.NullMarked;
