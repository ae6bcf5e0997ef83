package relais.intake;

import relais.domain.folder.Deposit;
import relais.edge.ApplicantJson;
import relais.edge.JsonReader;
import relais.edge.OrganizationJson;

/** A deposit as partners write it; whatever else they write is ignored. */
final class DepositJson {

    private static final int PROCESS_CODE_MAX_LENGTH = 30;
    private static final int EXTERNAL_ID_MAX_LENGTH = 100;
    private static final int PARTNER_ATTRIBUTES_MAX_LENGTH = 1024;
    private static final int FILE_NAME_MAX_LENGTH = 255;
    private static final int TYPE_MAX_LENGTH = 100;
    private static final int MIME_TYPE_MAX_LENGTH = 255;

    private DepositJson() {}

    static Deposit read(JsonReader json) {
        json.require("applicant", "attachments", "cases", "externalId", "processCode");
        return new Deposit(
                json.text("processCode", PROCESS_CODE_MAX_LENGTH),
                json.text("externalId", EXTERNAL_ID_MAX_LENGTH),
                json.object("applicant", ApplicantJson::read),
                json.objects("cases", DepositJson::part),
                json.objects("attachments", DepositJson::file));
    }

    private static Deposit.Part part(JsonReader json) {
        json.require("externalId", "recipient");
        return new Deposit.Part(
                json.text("externalId", EXTERNAL_ID_MAX_LENGTH),
                json.object("recipient", OrganizationJson::read),
                json.optionalText("partnerAttributes", PARTNER_ATTRIBUTES_MAX_LENGTH));
    }

    private static Deposit.File file(JsonReader json) {
        json.require("fileName", "mimeType", "recipients", "size", "type");
        return new Deposit.File(
                json.text("fileName", FILE_NAME_MAX_LENGTH),
                json.text("type", TYPE_MAX_LENGTH),
                json.size("size"),
                json.text("mimeType", MIME_TYPE_MAX_LENGTH),
                json.texts("recipients", EXTERNAL_ID_MAX_LENGTH));
    }
}
