/** Passwords, second factors and sessions, and the throttle that slows guesses down. */
@NullMarked
package relais.domain.login;

import org.jspecify.annotations.NullMarked;
