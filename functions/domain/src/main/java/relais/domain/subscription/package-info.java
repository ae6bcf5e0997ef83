/** The démarches that an administration receives, with their dates and mail settings. */
@NullMarked
package relais.domain.subscription;

import org.jspecify.annotations.NullMarked;
