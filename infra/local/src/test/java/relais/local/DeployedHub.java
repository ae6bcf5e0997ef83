package relais.local;

import io.micronaut.context.ApplicationContext;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import relais.domain.Ledger;
import relais.emulators.EmbeddedMail;
import relais.emulators.EmbeddedPostgresServer;
import relais.sql.Migrations;
import relais.tokens.SigningKeys;

/** template.yaml deployed on the cloud's emulator, with the database and the mail server that it is told of. */
record DeployedHub(
        String url, Credentials credentials, ApplicationContext context, EmbeddedPostgresServer sql, EmbeddedMail mail)
        implements AutoCloseable {
    private static final String DATAPASS_SECRET = "a secret of the emulator";
    private static final Pattern LINK = Pattern.compile("https://relais\\.example(/portail/\\S+)");

    static DeployedHub on(String emulatorPort) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("relais-deployed");
        var sql = EmbeddedPostgresServer.start(folder, 0);
        var mail = EmbeddedMail.start(0);
        Migrations.migrate(sql.jdbcUrl(), EmbeddedPostgresServer.USER, EmbeddedPostgresServer.PASSWORD);
        var context = ApplicationContext.run(Map.of(
                "relais.home",
                "emulator",
                "relais.sql.url",
                sql.jdbcUrl(),
                "relais.sql.user",
                EmbeddedPostgresServer.USER,
                "relais.sql.password",
                EmbeddedPostgresServer.PASSWORD));
        var credentials = context.getBean(DemonstrationData.class).load(folder.resolve("credentials.json"));
        var keys = SigningKeys.generate();
        var url = deploy(
                emulatorPort,
                "SqlUrl=" + sql.jdbcUrl(),
                "SqlUser=" + EmbeddedPostgresServer.USER,
                "SqlPassword=" + EmbeddedPostgresServer.PASSWORD,
                "SigningKeys=" + keys.signing(),
                "PublicKeys=" + keys.published(),
                "DatapassSecrets=" + DATAPASS_SECRET,
                "SealKeys=" + FunctionVariables.SEAL_KEY,
                "MailTransport=smtp",
                "SmtpPort=" + mail.port());
        return new DeployedHub(url, credentials, context, sql, mail);
    }

    private static String deploy(String emulatorPort, String... parameters) throws IOException, InterruptedException {
        var script = Path.of("..", "emulators", "cloud", "deploy.sh").toString();
        var command = Stream.concat(Stream.of(script, emulatorPort), Arrays.stream(parameters))
                .toList();
        var deployment = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var url = new String(deployment.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (deployment.waitFor() != 0) {
            throw new IllegalStateException("the deployment failed: " + url);
        }
        return url;
    }

    PartnerSoftware as(String clientId) {
        return PartnerSoftware.connected(url, credentials.of(clientId));
    }

    Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    boolean isOwed(UUID row) {
        return ledger().transaction(tables -> tables.outbox().find(row)).isPresent();
    }

    /** Who was sent a mail, as often as that was done. */
    List<String> mailed() {
        return mail.received().stream().map(DeployedHub::recipient).toList();
    }

    /** What DataPass says in that sample. */
    HttpResponse<String> approve(String sample) throws IOException {
        var body = PartnerSoftware.json(SampleEvents.read(sample)).get("body").getStringValue();
        return new DataPassSoftware(url, DATAPASS_SECRET).post(body);
    }

    /** Where the link of the last mail to that address leads. */
    String pageMailedTo(String address) throws IOException, MessagingException {
        var last = mail.received().stream()
                .filter(message -> recipient(message).equals(address))
                .reduce((former, latter) -> latter)
                .orElseThrow();
        var link = LINK.matcher(last.getContent().toString());
        if (!link.find()) {
            throw new IllegalStateException("no link in the mail");
        }
        return link.group(1);
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        context.close();
        mail.close();
        sql.close();
    }
}
