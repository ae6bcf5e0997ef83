/** Zips of files, whose names every system accepts. */
@NullMarked
package relais.domain.archive;

import org.jspecify.annotations.NullMarked;
