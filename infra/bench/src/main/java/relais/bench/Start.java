package relais.bench;

import java.time.Duration;

/**
 * One cold start.
 *
 * @param ready from the start of the process until it asks for its first event
 * @param answered from the start of the process until its first answer
 */
record Start(Duration ready, Duration answered) {}
