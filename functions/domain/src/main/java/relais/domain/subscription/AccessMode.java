package relais.domain.subscription;

/** How a recipient works on a démarche: by its own software or on the portal, never both (HUB-21). */
public enum AccessMode {
    API,
    PORTAIL
}
