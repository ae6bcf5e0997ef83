/** The accounts of people: in which administrations, with which roles and rights. */
@NullMarked
package relais.domain.account;

import org.jspecify.annotations.NullMarked;
