/** AWS's services and a mail server in this JVM, on this machine's loopback address only. */
@NullMarked
package relais.emulators;

import org.jspecify.annotations.NullMarked;
