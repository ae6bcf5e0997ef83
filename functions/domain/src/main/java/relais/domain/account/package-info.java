/** The accounts of people: in which administrations they have a place, and what they may do there. */
@NullMarked
package relais.domain.account;

import org.jspecify.annotations.NullMarked;
