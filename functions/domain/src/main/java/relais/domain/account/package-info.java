/** The people of the hub: who they are, in which administrations, with which rights. */
@NullMarked
package relais.domain.account;

import org.jspecify.annotations.NullMarked;
