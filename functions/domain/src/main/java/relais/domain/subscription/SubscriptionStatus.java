package relais.domain.subscription;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/** The life of a subscription; {@link #wireName()} is how partners write it. */
public enum SubscriptionStatus {
    INACTIVE("Inactif"),
    ACTIVE("Actif"),
    REFUSED("Refusé"),
    SUSPENDED("Suspendu");

    private final String wireName;

    SubscriptionStatus(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Reads {@link #wireName()} back, in any case, with or without its accent. */
    public static Optional<SubscriptionStatus> named(String name) {
        var plain = plain(name.strip());
        return Arrays.stream(values())
                .filter(each -> plain(each.wireName).equalsIgnoreCase(plain))
                .findFirst();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
