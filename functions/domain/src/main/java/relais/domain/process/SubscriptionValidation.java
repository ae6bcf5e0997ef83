package relais.domain.process;

import java.util.Arrays;
import java.util.Optional;

/** Who validates a subscription to a démarche; {@link #wireName()} is how partners write it. */
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

    /** Reads {@link #wireName()} back, in any case. */
    public static Optional<SubscriptionValidation> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.wireName.equalsIgnoreCase(name))
                .findFirst();
    }
}
