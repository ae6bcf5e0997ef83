/** What AWS and a mail server do for the hub, in this JVM and on this machine's loopback address only. */
@NullMarked
package relais.emulators;

import org.jspecify.annotations.NullMarked;
