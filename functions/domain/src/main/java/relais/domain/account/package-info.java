/** The accounts of people, with their places and rights in administrations. */
@NullMarked
package relais.domain.account;

import org.jspecify.annotations.NullMarked;
