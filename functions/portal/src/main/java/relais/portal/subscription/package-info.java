/** The subscriptions of an administration, and its decisions on each. */
@NullMarked
package relais.portal.subscription;

import org.jspecify.annotations.NullMarked;
