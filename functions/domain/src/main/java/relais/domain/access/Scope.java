package relais.domain.access;

/** The role that a token was issued for. The names are the wire's. */
public enum Scope {
    OSL,
    SI,
    ADMIN,
    DATAPASS
}
