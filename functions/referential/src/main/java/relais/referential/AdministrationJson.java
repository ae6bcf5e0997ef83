package relais.referential;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.organization.Organization;
import relais.domain.organization.Organization.ContactPoint;
import relais.domain.organization.Organization.Location;
import relais.edge.JsonReader;
import relais.edge.OrganizationJson;
import relais.edge.WireTime;

/** An organisation on the wire, with all that is known of it. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record AdministrationJson(
        String type,
        String companyRegister,
        String branchCode,
        String name,
        @Nullable String code,
        @Nullable String country,
        @Nullable String postalCode,
        @Nullable String territory,
        @Nullable String email,
        @Nullable String phoneNumber,
        String status,
        @Nullable String createDateTime,
        @Nullable String updateDateTime) {

    /** INSEE's names and codes are longer than HubEE's OpenAPI file says. */
    private static final int TEXT_MAX_LENGTH = 255;

    private static final int STATUS_MAX_LENGTH = 20;

    static AdministrationJson of(Organization organization) {
        return new AdministrationJson(
                organization.id().type().name(),
                organization.id().companyRegister(),
                organization.id().branchCode(),
                organization.name(),
                organization.code(),
                organization.place().country(),
                organization.place().postalCode(),
                organization.place().territory(),
                organization.contact().email(),
                organization.contact().phoneNumber(),
                organization.status(),
                WireTime.write(organization.createdAt()),
                WireTime.write(organization.updatedAt()));
    }

    static Organization read(JsonReader json) {
        json.require("branchCode", "companyRegister", "name", "postalCode", "status", "territory", "type");
        return read(OrganizationJson.within(json), json);
    }

    /**
     * Under a name that the path gives, and that the body may not contradict. Not every door asks for the postal code and the
     * territory: what an answer of ours held is enough.
     */
    static Organization readUnder(OrganizationId id, JsonReader json) {
        json.require("name", "status");
        same(json, "type", id.type().name());
        same(json, "companyRegister", id.companyRegister());
        same(json, "branchCode", id.branchCode());
        return read(id, json);
    }

    private static Organization read(OrganizationId id, JsonReader json) {
        return new Organization(
                id,
                name(json),
                json.optionalText("code", TEXT_MAX_LENGTH),
                json.text("status", STATUS_MAX_LENGTH),
                new Location(
                        json.optionalText("country", TEXT_MAX_LENGTH),
                        json.optionalText("postalCode", TEXT_MAX_LENGTH),
                        json.optionalText("territory", TEXT_MAX_LENGTH)),
                new ContactPoint(json.optionalEmail("email"), json.optionalPhone("phoneNumber")),
                null,
                null);
    }

    /** It may look like a web address, as « service-public.fr » does, which mails leave out; but it is one line. */
    private static String name(JsonReader json) {
        var name = json.text("name", TEXT_MAX_LENGTH);
        if (name.chars().anyMatch(Character::isISOControl)) {
            json.fault("/name", "String has a control character or a line end");
        }
        return name;
    }

    private static void same(JsonReader json, String property, String expected) {
        var text = Objects.requireNonNullElse(json.optionalText(property, TEXT_MAX_LENGTH), expected);
        if (!text.equalsIgnoreCase(expected)) {
            json.fault("/" + property, "Instance is not the one of the path (expected: \"%s\")".formatted(expected));
        }
    }
}
