/** Télédossiers: a folder, its cases, their statuses, and what may be done with them. */
@NullMarked
package relais.domain.folder;

import org.jspecify.annotations.NullMarked;
