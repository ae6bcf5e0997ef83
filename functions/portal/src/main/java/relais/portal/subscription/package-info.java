/** The subscriptions of an administration, and what it decides of each. */
@NullMarked
package relais.portal.subscription;

import org.jspecify.annotations.NullMarked;
