package relais.intake;

import java.util.List;
import java.util.stream.Collectors;
import relais.domain.attachment.FileDeclaration;
import relais.domain.folder.Deposit;
import relais.domain.folder.FolderBuilder;

/** Deposits as an operator's software writes them. */
final class Deposits {
    private Deposits() {}

    static String json(FolderBuilder builder) {
        var deposit = builder.deposit();
        return """
                {"processCode":"%s","externalId":"%s",
                 "applicant":{"firstName":"%s","lastName":"%s","email":"%s"},
                 "cases":[%s],
                 "attachments":[%s]}""".formatted(
                        deposit.processCode(),
                        deposit.externalId(),
                        deposit.applicant().firstName(),
                        deposit.applicant().lastName(),
                        deposit.applicant().email(),
                        deposit.cases().stream().map(Deposits::part).collect(Collectors.joining(",")),
                        deposit.attachments().stream().map(Deposits::file).collect(Collectors.joining(",")));
    }

    private static String part(Deposit.Part part) {
        var id = part.recipient();
        return """
                {"externalId":"%s","recipient":{"type":"%s","companyRegister":"%s","branchCode":"%s"},"partnerAttributes":null}""".formatted(part.externalId(), id.type(), id.companyRegister(), id.branchCode());
    }

    private static String file(FileDeclaration file) {
        return """
                {"fileName":"%s","type":"%s","size":%d,"mimeType":"%s","recipients":[%s]}""".formatted(file.fileName(), file.type(), file.size(), file.mimeType(), quoted(file.recipients()));
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(","));
    }
}
