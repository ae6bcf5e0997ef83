package relais.domain.datapass;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.organization.Organization;

/**
 * The administration that a request is made for, as DataPass has it from INSEE.
 *
 * @param name null if DataPass did not have it; the hub's own record then stays as it is
 * @param postalCode null if not told
 */
public record Beneficiary(
        OrganizationId id, @Nullable String name, @Nullable String postalCode) {
    private static final Set<String> OVERSEAS = Set.of("97", "98");
    private static final int OVERSEAS_LENGTH = 3;
    private static final int LENGTH = 2;

    /** An administration that the hub knows without DataPass's help. */
    static Beneficiary unnamed(OrganizationId id) {
        return new Beneficiary(id, null, null);
    }

    Organization registered(Instant now) {
        var unknown = new Organization(id, name == null ? id.companyRegister() : name);
        return new Organization(
                id, unknown.name(), unknown.code(), unknown.status(), place(unknown), unknown.contact(), now, null);
    }

    /** The organization with this name and place, other values kept; the same object if nothing is new. */
    Organization over(Organization known, Instant now) {
        var place = place(known);
        return name == null || name.equals(known.name()) && place.equals(known.place())
                ? known
                : new Organization(
                        id, name, known.code(), known.status(), place, known.contact(), known.createdAt(), now);
    }

    private Organization.Location place(Organization known) {
        var code = postalCode == null ? known.place().postalCode() : postalCode;
        return new Organization.Location("France", code, department());
    }

    /**
     * The number of the département or collectivité, 01 to 95, 2A, 2B, or 971 to 988, which begins its communes' INSEE codes.
     */
    private String department() {
        var commune = id.branchCode();
        var start = commune.substring(0, Math.min(LENGTH, commune.length()));
        return OVERSEAS.contains(start) ? commune.substring(0, Math.min(OVERSEAS_LENGTH, commune.length())) : start;
    }
}
