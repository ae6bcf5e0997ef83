/** The démarches that an administration receives, since when, and how it is told. */
@NullMarked
package relais.domain.subscription;

import org.jspecify.annotations.NullMarked;
