/** Benchmarks, each a command of its own and none a test. */
@NullMarked
package relais.bench;

import org.jspecify.annotations.NullMarked;
