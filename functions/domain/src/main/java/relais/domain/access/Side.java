package relais.domain.access;

/** The sides of a télédossier, which are its operator, its recipient and the hub between them. */
public enum Side {
    OSL,
    SI,
    HUB
}
