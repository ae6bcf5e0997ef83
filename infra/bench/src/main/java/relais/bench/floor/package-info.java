/** What the functions are compared with: the same events, use cases and stores, put together by hand. */
@NullMarked
package relais.bench.floor;

import org.jspecify.annotations.NullMarked;
