/** A person as the hub knows one: name, address, telephone number. */
@NullMarked
package relais.domain.person;

import org.jspecify.annotations.NullMarked;
