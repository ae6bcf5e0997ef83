package relais.domain.subscription;

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
}
