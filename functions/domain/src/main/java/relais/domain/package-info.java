/** The hub's rules in plain Java: no AWS, no framework, no JSON; time comes from a Clock and identifiers from {@link relais.domain.Ids}. */
@NullMarked
package relais.domain;

import org.jspecify.annotations.NullMarked;
