package relais.domain.organization;

/** An administration known to the hub. */
public record Organization(OrganizationId id, String name) {}
