package relais.domain.subscription;

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
}
