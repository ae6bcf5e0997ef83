package relais.domain.subscription;

/** A recipient's way to work on a démarche, by its own software or on the portal, never both (HUB-21). */
public enum AccessMode {
    API,
    PORTAIL
}
