/**
 * The hub's rules in plain Java, without AWS, framework or JSON. Time comes from a Clock and identifiers from
 * {@link relais.domain.Ids}.
 */
@NullMarked
package relais.domain;

import org.jspecify.annotations.NullMarked;
