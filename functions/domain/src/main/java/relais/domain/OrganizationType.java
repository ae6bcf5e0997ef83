package relais.domain;

/** The part that an organisation plays. The names are the wire's. */
public enum OrganizationType {
    OSL,
    SI,
    ADMIN
}
