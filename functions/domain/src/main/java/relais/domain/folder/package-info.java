/** Télédossiers, each a folder with its cases and their statuses. */
@NullMarked
package relais.domain.folder;

import org.jspecify.annotations.NullMarked;
