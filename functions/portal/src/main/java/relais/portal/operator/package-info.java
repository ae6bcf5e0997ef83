/** The operator's pages: every administration, its people and its subscriptions, never a télédossier. */
@NullMarked
package relais.portal.operator;

import org.jspecify.annotations.NullMarked;
