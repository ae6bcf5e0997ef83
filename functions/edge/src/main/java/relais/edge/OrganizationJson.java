package relais.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.regex.Pattern;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;

/** An organisation's identifier on the wire. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OrganizationJson(String type, String companyRegister, String branchCode) {

    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    private static final Pattern BRANCH = Pattern.compile("[\\x21-\\x7E]{1,10}");
    private static final int BRANCH_MAX_LENGTH = 10;
    private static final Place NOWHERE = new Place("00000000000000", "-");
    static final OrganizationId NOBODY =
            new OrganizationId(OrganizationType.SI, NOWHERE.companyRegister(), NOWHERE.branchCode());

    public static OrganizationJson of(OrganizationId id) {
        return new OrganizationJson(id.type().name(), id.companyRegister(), id.branchCode());
    }

    /** An identifier that does not parse is a fault, and reads as nobody. */
    public static OrganizationId read(JsonReader json) {
        return within(json.require("type", "companyRegister", "branchCode"));
    }

    /** The parts of an identifier among the properties of a larger object, whose reader requires them. */
    public static OrganizationId within(JsonReader json) {
        var type = json.constant("type", OrganizationType.class);
        var place = placeWithin(json);
        return new OrganizationId(type, place.companyRegister(), place.branchCode());
    }

    /** An organisation's place, without its type. */
    public record Place(String companyRegister, String branchCode) {}

    /** The parts of an identifier except its type. */
    public static Place placeWithin(JsonReader json) {
        var companyRegister = json.text("companyRegister", Integer.MAX_VALUE);
        var branchCode = json.text("branchCode", BRANCH_MAX_LENGTH);
        var isSiret = SIRET.matcher(companyRegister).matches();
        if (!isSiret && !companyRegister.isEmpty()) {
            json.fault("/companyRegister", "ECMA 262 regex \"[0-9]{14}\" does not match input string");
        }
        var isBranch = BRANCH.matcher(branchCode).matches();
        if (!isBranch && !branchCode.isEmpty()) {
            json.fault("/branchCode", "ECMA 262 regex \"^[!-~]{1,10}$\" does not match input string");
        }
        return isSiret && isBranch ? new Place(companyRegister, branchCode) : NOWHERE;
    }
}
