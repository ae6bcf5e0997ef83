package relais.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the clauses that a test proves; the test fails once one of them is no longer kept. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Promise {
    /** Identifiers of clauses, such as {@code HUB-15}. */
    String[] value();
}
