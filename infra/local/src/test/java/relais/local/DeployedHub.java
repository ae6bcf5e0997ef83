package relais.local;

import io.micronaut.context.ApplicationContext;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import relais.domain.Ledger;
import relais.emulators.EmbeddedMail;
import relais.emulators.EmbeddedPostgresServer;
import relais.sql.SchemaMigrations;
import relais.tokens.SigningKeys;

/** template.yaml deployed on the cloud's emulator, with the database and the mail server that it is told of. */
record DeployedHub(
        String url, Credentials credentials, ApplicationContext context, EmbeddedPostgresServer sql, EmbeddedMail mail)
        implements Home, AutoCloseable {
    /** The variable that says where the cloud listens, emulated: {@code infra/emulators/cloud/deployed.sh} sets it. */
    static final String ENDPOINT = "RELAIS_CLOUD_ENDPOINT";

    private static final String DATAPASS_SECRET = "a secret of the emulator";

    /** One deployment for all tests of a run: it takes a minute. */
    static DeployedHub shared() {
        return Shared.HUB;
    }

    private static DeployedHub on(String endpoint) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("relais-deployed");
        var sql = EmbeddedPostgresServer.start(folder, 0);
        var mail = EmbeddedMail.start(0);
        SchemaMigrations.migrate(sql.jdbcUrl(), EmbeddedPostgresServer.USER, EmbeddedPostgresServer.PASSWORD);
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
                endpoint,
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

    private static String deploy(String endpoint, String... parameters) throws IOException, InterruptedException {
        var script = Path.of("..", "emulators", "cloud", "deploy.sh").toString();
        var command = Stream.concat(Stream.of(script, endpoint), Arrays.stream(parameters))
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

    Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    boolean isOwed(UUID row) {
        return ledger().transaction(tables -> tables.outbox().find(row)).isPresent();
    }

    @Override
    public DataPassSoftware datapass() {
        return new DataPassSoftware(url, DATAPASS_SECRET);
    }

    @Override
    public List<MimeMessage> mails() {
        return mail.received();
    }

    private void end() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        context.close();
        mail.close();
        sql.close();
    }

    /** Deployed at its first use, ended with the JVM. */
    private static final class Shared {
        private static final DeployedHub HUB = start();

        private static DeployedHub start() {
            try {
                var hub = on(System.getenv(ENDPOINT));
                Runtime.getRuntime().addShutdownHook(new Thread(hub::end));
                return hub;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
