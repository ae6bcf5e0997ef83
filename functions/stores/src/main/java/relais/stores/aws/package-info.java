/** Clients of AWS share a region, credentials, connections and limits of time. */
@NullMarked
package relais.stores.aws;

import org.jspecify.annotations.NullMarked;
