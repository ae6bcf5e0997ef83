/** The adapters of the ports that need no relation, on DynamoDB's tables. */
@NullMarked
package relais.stores.dynamodb;

import org.jspecify.annotations.NullMarked;
