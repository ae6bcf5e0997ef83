/** The XML of the démarches as people read it, in plain Java. */
@NullMarked
package relais.portal.readable;

import org.jspecify.annotations.NullMarked;
