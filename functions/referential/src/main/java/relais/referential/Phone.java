package relais.referential;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import relais.edge.JsonReader;

/** A telephone number as the contract writes it: 10 to 20 digits, after a plus or not. */
final class Phone {

    private static final String PROPERTY = "phoneNumber";
    private static final Pattern FORM = Pattern.compile("^\\+[0-9]{10,20}$|^[0-9]{10,20}$");

    private Phone() {}

    static @Nullable String read(JsonReader json) {
        var number = json.optionalText(PROPERTY, Integer.MAX_VALUE);
        if (number != null && !FORM.matcher(number).matches()) {
            json.fault("/" + PROPERTY, "ECMA 262 regex \"%s\" does not match input string".formatted(FORM));
        }
        return number;
    }
}
