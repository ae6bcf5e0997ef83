package relais.domain;

/** The part an organisation plays; the names are the wire's. */
public enum OrganizationType {
    OSL,
    SI,
    ADMIN
}
