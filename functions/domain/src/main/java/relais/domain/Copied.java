package relais.domain;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that is copied with other values, by its generated builder: {@code CaseCopy.of(this).status(DONE).build()}. The
 * builder refuses null for a component that is not {@code @Nullable}.
 */
@RecordBuilder.Template(
        options =
                @RecordBuilder.Options(
                        suffix = "Copy",
                        copyMethodName = "of",
                        enableWither = false,
                        enableGetters = false,
                        interpretNotNulls = true,
                        defaultNotNull = true))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Copied {}
