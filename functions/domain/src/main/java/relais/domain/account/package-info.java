/** The accounts of people: their places in administrations, their rights there. */
@NullMarked
package relais.domain.account;

import org.jspecify.annotations.NullMarked;
