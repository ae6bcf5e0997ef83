package relais.referential;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import relais.edge.Incoming;

/** A SIRET as criterion of a list: 14 digits. */
final class Siret {

    private static final Pattern FORM = Pattern.compile("[0-9]{14}");

    private Siret() {}

    static @Nullable String query(Incoming incoming, String name) {
        return incoming.query(
                        name,
                        text -> FORM.matcher(text).matches() ? Optional.of(text) : Optional.empty(),
                        "ECMA 262 regex \"[0-9]{14}\" does not match input string \"%s\"")
                .orElse(null);
    }
}
