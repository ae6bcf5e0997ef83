/** A person as the hub knows one, with name, address and telephone number. */
@NullMarked
package relais.domain.person;

import org.jspecify.annotations.NullMarked;
