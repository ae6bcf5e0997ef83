package relais.domain.subscription;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/** The status of a subscription; {@link #wireName()} is the partners' spelling. */
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

    /** Parses {@link #wireName()}, in any case, with or without its accent. */
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
