package relais.domain.process;

import java.util.Arrays;
import java.util.Optional;

/** The validation of a démarche's subscriptions; {@link #wireName()} is the partners' spelling. */
public enum SubscriptionValidation {
    AUTO("Auto"),
    MANUAL("Manual");

    private final String wireName;

    SubscriptionValidation(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Parses {@link #wireName()}, in any case. */
    public static Optional<SubscriptionValidation> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.wireName.equalsIgnoreCase(name))
                .findFirst();
    }
}
