package relais.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.access.Scope;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.FileDeclaration;
import relais.domain.attachment.UploadAttachment;
import relais.domain.folder.Applicant;
import relais.domain.folder.ChangeFolder;
import relais.domain.folder.Deposit;
import relais.domain.folder.DepositFolder;
import relais.domain.folder.Folder;
import relais.domain.folder.FolderFiles;
import relais.domain.folder.PartnerInfo;
import relais.domain.person.EmailAddress;
import relais.domain.process.Process;
import relais.domain.process.Status;

/** Deposits télédossiers for a town, as their operators' software does. */
final class Deposits {
    private static final Path SAMPLES = Path.of("../../functions/domain/src/test/resources/samples");

    private static final byte[] SMALL_XML = "<demande><objet>acte</objet></demande>".getBytes(StandardCharsets.UTF_8);

    private Deposits() {}

    /**
     * @param client the operator's client of the demonstration
     * @param samples the folder of the files
     * @return the number of the recipient's case
     */
    static String made(String client, String processCode, String samples, OrganizationId recipient) throws IOException {
        var paths = sampled(samples);
        var process = process(processCode);
        return deposited(
                client,
                process,
                new Applicant("Zoé", "Lefèvre", "zoe.lefevre@example.org"),
                recipient,
                number -> paths.stream()
                        .map(path -> declared(path, process, number))
                        .toList(),
                file -> Files.readAllBytes(SAMPLES.resolve(samples).resolve(file.fileName())));
    }

    /** Deposits a request for a civil record with small XML files of these names. */
    static String named(Applicant applicant, List<String> fileNames, OrganizationId recipient) throws IOException {
        var process = process("EtatCivil");
        var type = process.attachmentTypes().iterator().next();
        return deposited(
                "osl-dila",
                process,
                applicant,
                recipient,
                number -> fileNames.stream()
                        .map(name ->
                                new FileDeclaration(name, type, SMALL_XML.length, "application/xml", List.of(number)))
                        .toList(),
                file -> SMALL_XML);
    }

    @FunctionalInterface
    private interface Bytes {
        byte[] of(Attachment file) throws IOException;
    }

    private static String deposited(
            String client,
            Process process,
            Applicant applicant,
            OrganizationId recipient,
            Function<String, List<FileDeclaration>> files,
            Bytes bytes)
            throws IOException {
        var context = Portal.hub().context();
        var operator = new Caller(client, Set.of(Scope.OSL), List.of());
        var number = "A-" + UUID.randomUUID().toString().substring(0, 8) + "-" + process.code();
        var deposit = new Deposit(
                process.code(),
                number,
                applicant,
                List.of(new Deposit.Part(number, recipient, null)),
                files.apply(number));
        var folder = done(context.getBean(DepositFolder.class).deposit(operator, deposit, PartnerInfo.NONE));
        for (var file : folder.attachments()) {
            upload(operator, folder, file, bytes.of(file));
        }
        done(context.getBean(ChangeFolder.class).change(operator, folder.id(), Status.HUBEE_COMPLETED, null));
        return number;
    }

    private static Process process(String code) {
        return Portal.hub()
                .context()
                .getBean(Ledger.class)
                .transaction(tables -> tables.processes().find(code).orElseThrow());
    }

    /** The status of the case with that number. */
    static Status status(String number) {
        return Portal.hub()
                .context()
                .getBean(Ledger.class)
                .transaction(tables -> tables.folders().numbered(number))
                .getFirst()
                .cases()
                .getFirst()
                .status();
    }

    static OrganizationId organization(Town town) {
        var address = EmailAddress.read(town.administrator()).orElseThrow();
        return Portal.hub()
                .context()
                .getBean(Ledger.class)
                .transaction(tables -> tables.accounts().find(address).orElseThrow())
                .memberships()
                .getFirst()
                .organization();
    }

    private static void upload(Caller operator, Folder folder, Attachment file, byte[] bytes) throws IOException {
        done(Portal.hub()
                .context()
                .getBean(UploadAttachment.class)
                .upload(operator, new FolderFiles(folder.id()), file.id(), null, new ByteArrayInputStream(bytes)));
    }

    private static List<Path> sampled(String samples) throws IOException {
        try (var paths = Files.list(SAMPLES.resolve(samples))) {
            return paths.filter(path -> path.toString().matches(".*\\.(pdf|xml)"))
                    .sorted(Comparator.comparing((Path path) -> !path.toString().endsWith(".xml"))
                            .thenComparing(Path::toString))
                    .toList();
        }
    }

    private static FileDeclaration declared(Path path, Process process, String number) {
        var name = path.getFileName().toString();
        var format = name.endsWith(".xml") ? "application/xml" : "application/pdf";
        return new FileDeclaration(name, type(name, process), path.toFile().length(), format, List.of(number));
    }

    /** The type of the démarche whose first letters are in the name of the file, as in CERTDC; otherwise any that it takes. */
    private static String type(String name, Process process) {
        return process.attachmentTypes().stream()
                .filter(type -> name.contains("_" + type.split("_", 2)[0]))
                .findFirst()
                .orElse(process.attachmentTypes().iterator().next());
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value)) {
            return value;
        }
        throw new AssertionError(outcome);
    }
}
