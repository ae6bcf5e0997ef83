/** The web front. A controller reads a form, calls one use case and shows a page. */
@NullMarked
package relais.portal;

import org.jspecify.annotations.NullMarked;
