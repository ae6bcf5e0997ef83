package relais.domain.datapass;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import relais.domain.organization.Organization;
import relais.domain.organization.OrganizationId;

/**
 * The administration that a request is made for, as DataPass has it from INSEE.
 *
 * @param name null where DataPass did not have it: what the hub knows of it stays as it is
 * @param postalCode null: not told
 */
public record Beneficiary(
        OrganizationId id, @Nullable String name, @Nullable String postalCode) {
    private static final String OVERSEAS = "97";
    private static final int OVERSEAS_LENGTH = 3;
    private static final int LENGTH = 2;

    /** One that the hub knows without DataPass's help. */
    static Beneficiary unnamed(OrganizationId id) {
        return new Beneficiary(id, null, null);
    }

    Organization registered(Instant now) {
        var unknown = new Organization(id, name == null ? id.companyRegister() : name);
        return new Organization(
                id, unknown.name(), unknown.code(), unknown.status(), place(unknown), unknown.contact(), now, null);
    }

    /** What else is known stays; the same one where nothing is told anew. */
    Organization over(Organization known, Instant now) {
        var place = place(known);
        return name == null || name.equals(known.name()) && place.equals(known.place())
                ? known
                : new Organization(
                        id, name, known.code(), known.status(), place, known.contact(), known.createdAt(), now);
    }

    private Organization.Place place(Organization known) {
        var code = postalCode == null ? known.place().postalCode() : postalCode;
        return new Organization.Place("France", code, department());
    }

    /** The département's number, which begins its communes' INSEE codes. */
    private String department() {
        var commune = id.branchCode();
        var length = commune.startsWith(OVERSEAS) ? OVERSEAS_LENGTH : LENGTH;
        return commune.substring(0, Math.min(length, commune.length()));
    }
}
