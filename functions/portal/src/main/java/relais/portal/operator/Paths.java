package relais.portal.operator;

import io.micronaut.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.organization.Organization;
import relais.domain.wording.Departments;
import relais.portal.Redirect;

/** The addresses of an administration's pages. */
public final class Paths {

    static final String ADMINISTRATIONS = "/portail/operateur/administrations";
    static final String ANTIVIRUS = "/portail/operateur/antivirus";
    static final String DATAPASS = "/portail/operateur/datapass";
    static final String LEADERLESS = "/portail/operateur/sans-administrateur";

    private Paths() {}

    /** The département of the commune's code, else that of the registry. */
    public static String department(Organization organization) {
        @Nullable String territory = organization.place().territory();
        return Departments.of(organization.id().branchCode())
                .orElse(territory == null || territory.isBlank() ? "non renseigné" : territory);
    }

    public static String of(OrganizationId id) {
        return ADMINISTRATIONS + "/" + encoded(id.toString()).replace("+", "%20");
    }

    public static String of(OrganizationId id, UUID person) {
        return of(id) + "/agents/" + person;
    }

    public static String ofAccesses(OrganizationId id) {
        return of(id) + "/acces";
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A name of no administration is a 404. */
    public static OrganizationId read(String name) {
        try {
            return OrganizationId.parse(name);
        } catch (IllegalArgumentException e) {
            throw Redirect.failed(HttpStatus.NOT_FOUND);
        }
    }
}
