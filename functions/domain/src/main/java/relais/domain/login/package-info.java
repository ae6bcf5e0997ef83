/** How people prove that it is they: passwords, second factors, sessions, and what slows down whoever guesses. */
@NullMarked
package relais.domain.login;

import org.jspecify.annotations.NullMarked;
