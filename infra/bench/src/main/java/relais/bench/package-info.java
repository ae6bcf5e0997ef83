/** Benchmarks: each is a command of its own, none is a test. */
@NullMarked
package relais.bench;

import org.jspecify.annotations.NullMarked;
