/** The adapters of the queues on SQS. */
@NullMarked
package relais.stores.sqs;

import org.jspecify.annotations.NullMarked;
