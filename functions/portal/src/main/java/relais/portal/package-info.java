/** The web front: reads a form, asks one use case, shows a page. */
@NullMarked
package relais.portal;

import org.jspecify.annotations.NullMarked;
