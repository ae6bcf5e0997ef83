/** AWS Lambda on this machine: the runtime interface that a function polls, and the function's own process. */
@NullMarked
package relais.emulators.lambda;

import org.jspecify.annotations.NullMarked;
