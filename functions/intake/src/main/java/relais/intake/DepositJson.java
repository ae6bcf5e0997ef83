package relais.intake;

import java.util.Optional;
import java.util.function.Function;
import relais.domain.attachment.FileDeclaration;
import relais.domain.folder.Deposit;
import relais.edge.ApplicantJson;
import relais.edge.JsonReader;
import relais.edge.OrganizationJson;

/** A deposit as partners write it. Unknown properties are ignored, and a part or a file with a fault is left out. */
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
        var processCode = json.text("processCode", PROCESS_CODE_MAX_LENGTH);
        var externalId = json.text("externalId", EXTERNAL_ID_MAX_LENGTH);
        var applicant = json.object("applicant", ApplicantJson::read);
        var cases = json.objects("cases", sound(DepositJson::part));
        var files = json.objects("attachments", sound(DepositJson::file));
        var parts = cases.stream().flatMap(Optional::stream).toList();
        var numbers = parts.stream().map(Deposit.Part::externalId).toList();
        // a file's recipients cannot be checked against a part that was left out
        var isWhole = !parts.isEmpty() && parts.size() == cases.size();
        return new Deposit(
                processCode,
                externalId,
                applicant,
                parts,
                files.stream()
                        .flatMap(Optional::stream)
                        .map(file -> isWhole ? file : file.among(numbers))
                        .toList());
    }

    private static <T> Function<JsonReader, Optional<T>> sound(Function<JsonReader, T> read) {
        return json -> {
            var item = read.apply(json);
            return json.isSound() ? Optional.of(item) : Optional.empty();
        };
    }

    private static Deposit.Part part(JsonReader json) {
        json.require("externalId", "recipient");
        return new Deposit.Part(
                json.text("externalId", EXTERNAL_ID_MAX_LENGTH),
                json.object("recipient", OrganizationJson::read),
                json.optionalText("partnerAttributes", PARTNER_ATTRIBUTES_MAX_LENGTH));
    }

    private static FileDeclaration file(JsonReader json) {
        json.require("fileName", "mimeType", "recipients", "size", "type");
        return new FileDeclaration(
                json.text("fileName", FILE_NAME_MAX_LENGTH),
                json.text("type", TYPE_MAX_LENGTH),
                json.size("size"),
                json.text("mimeType", MIME_TYPE_MAX_LENGTH),
                json.texts("recipients", EXTERNAL_ID_MAX_LENGTH));
    }
}
