package relais.bench.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.attachment.FileDeclaration;
import relais.domain.folder.Applicant;
import relais.domain.folder.Deposit;

/** A deposit, out of its JSON. */
final class DepositText {
    private DepositText() {}

    static Deposit read(Map<?, ?> json) {
        return new Deposit(
                Json.text(json, "processCode"),
                Json.text(json, "externalId"),
                applicant(Json.object(json, "applicant")),
                Json.objects(json, "cases").stream().map(DepositText::part).toList(),
                Json.objects(json, "attachments").stream()
                        .map(DepositText::file)
                        .toList());
    }

    private static Applicant applicant(Map<?, ?> json) {
        var email = json.get("email");
        return new Applicant(
                Json.text(json, "firstName"), Json.text(json, "lastName"), email instanceof String text ? text : null);
    }

    private static Deposit.Part part(Map<?, ?> json) {
        var recipient = Json.object(json, "recipient");
        var attributes = json.get("partnerAttributes");
        return new Deposit.Part(
                Json.text(json, "externalId"),
                new OrganizationId(
                        OrganizationType.valueOf(Json.text(recipient, "type")),
                        Json.text(recipient, "companyRegister"),
                        Json.text(recipient, "branchCode")),
                attributes instanceof String text ? text : null);
    }

    private static FileDeclaration file(Map<?, ?> json) {
        return new FileDeclaration(
                Json.text(json, "fileName"),
                Json.text(json, "type"),
                json.get("size") instanceof Long size ? size : 0,
                Json.text(json, "mimeType"),
                texts(json.get("recipients")));
    }

    private static List<String> texts(@Nullable Object json) {
        var all = new ArrayList<String>();
        if (json instanceof List<?> list) {
            list.forEach(each -> all.add((String) each));
        }
        return all;
    }
}
