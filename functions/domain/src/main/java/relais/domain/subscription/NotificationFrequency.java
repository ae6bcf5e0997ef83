package relais.domain.subscription;

import java.util.Arrays;
import java.util.Optional;

/** How often a recipient is mailed about what arrived; {@link #wireName()} is how partners write it. */
public enum NotificationFrequency {
    EACH("Unitaire"),
    DAILY("Quotidienne"),
    TWICE_DAILY("Biquotidienne"),
    NEVER("Aucune");

    private final String wireName;

    NotificationFrequency(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Reads {@link #wireName()} back, in any case. */
    public static Optional<NotificationFrequency> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.wireName.equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
