/** The common part of the HTTP functions: caller, request and answer. */
@NullMarked
package relais.edge;

import org.jspecify.annotations.NullMarked;
