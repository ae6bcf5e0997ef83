package relais.domain.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import relais.domain.OrganizationId;

/** The caller of a request, from its token, with the client, the scopes asked for and the grants held. */
public record Caller(String clientId, Set<Scope> scopes, List<Grant> grants) {
    public Caller {
        scopes = Set.copyOf(scopes);
        grants = List.copyOf(grants);
    }

    public boolean has(Scope scope) {
        return scopes.contains(scope);
    }

    /** The grants of the mailboxes that it reads, whose organisations play the part of the token's scopes. */
    public List<Grant> mailboxes() {
        return grants.stream()
                .filter(grant -> has(Scope.ADMIN)
                        || has(Scope.valueOf(grant.organization().type().name())))
                .toList();
    }

    public boolean hasAny(Scope... some) {
        return Arrays.stream(some).anyMatch(scopes::contains);
    }

    public boolean mayActFor(OrganizationId organization) {
        return grants.stream().anyMatch(grant -> grant.organization().equals(organization));
    }

    public boolean mayActFor(OrganizationId organization, String processCode) {
        return grants.stream().anyMatch(grant -> grant.covers(organization, processCode));
    }
}
