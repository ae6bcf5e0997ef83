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

/** Where the pages of an administration are. */
public final class Paths {

    static final String ADMINISTRATIONS = "/portail/operateur/administrations";
    static final String DATAPASS = "/portail/operateur/datapass";
    static final String LEADERLESS = "/portail/operateur/sans-administrateur";

    private Paths() {}

    /** Of the commune's code; else what the registry says. */
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

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What names no administration is not found. */
    static OrganizationId read(String name) {
        try {
            return OrganizationId.parse(name);
        } catch (IllegalArgumentException e) {
            throw Redirect.failed(HttpStatus.NOT_FOUND);
        }
    }
}
