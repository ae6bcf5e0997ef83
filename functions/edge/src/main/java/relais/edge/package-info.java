/** What the HTTP functions share: who calls, what a request says, what an answer looks like. */
@NullMarked
package relais.edge;

import org.jspecify.annotations.NullMarked;
