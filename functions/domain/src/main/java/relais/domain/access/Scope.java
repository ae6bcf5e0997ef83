package relais.domain.access;

/** The role a token was issued for; the names are the wire's. */
public enum Scope {
    OSL,
    SI,
    ADMIN,
    DATAPASS
}
