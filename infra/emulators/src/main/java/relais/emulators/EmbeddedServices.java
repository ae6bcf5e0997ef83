package relais.emulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.apache.commons.io.FileUtils;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All external services of the hub as a deployment leaves them: the schema migrated, the template's resources made. */
public final class EmbeddedServices implements AutoCloseable {
    public static final String ACCESS_KEY = "RELAISLOCAL";
    public static final String SECRET_KEY = "relaislocalsecret";
    public static final String REGION = "eu-west-3";
    public static final String ACCOUNT = "000000000000";

    private final Template template = Template.packed();
    private final Running running;
    private final EmbeddedPostgresServer sql;
    private final EmbeddedDynamoDb dynamoDb;
    private final EmbeddedSqs sqs;
    private final EmbeddedS3 s3;
    private final EmbeddedMail mail;
    private final Provision.Antivirus antivirus;

    private EmbeddedServices(Running running, Path folder, Ports ports, boolean durable) {
        this.running = running;
        var provision = new Provision(template, folder, ports, durable);
        var sqlStart = running.starting(provision::sql);
        var sqsStart = running.starting(provision::sqs);
        var dynamoDbStart = running.starting(provision::dynamoDb);
        var s3Start = running.starting(provision::s3);
        var mailStart = running.starting(provision::mail);
        var antivirusStart = running.starting(provision::antivirus);
        this.sql = sqlStart.join();
        this.sqs = sqsStart.join();
        this.dynamoDb = dynamoDbStart.join();
        this.s3 = s3Start.join();
        this.mail = mailStart.join();
        this.antivirus = antivirusStart.join();
    }

    /** On free ports. Acknowledged data is there again at the next start, even after a kill. */
    public static EmbeddedServices start(Path dataFolder) {
        return start(dataFolder, Ports.FREE);
    }

    /** Like {@link #start(Path)}, on a folder emptied first, unless a running hub uses it. */
    public static EmbeddedServices startFresh(Path dataFolder) {
        return started(dataFolder.toAbsolutePath(), Ports.FREE, Kept.NOTHING_BEFORE);
    }

    /** @throws BusyPort if a port given by number is in use */
    public static EmbeddedServices start(Path dataFolder, Ports ports) {
        return started(dataFolder.toAbsolutePath(), ports, Kept.ALL);
    }

    /** In a folder that is deleted at the end. */
    public static EmbeddedServices startTransient() {
        try {
            Path folder = Files.createTempDirectory("relais-");
            var services = started(folder, Ports.FREE, Kept.NOTHING);
            services.running.onceStopped(() -> FileUtils.deleteQuietly(folder.toFile()));
            return services;
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /** Shared by all tests of a JVM and stopped with it; each test uses names of its own. */
    public static EmbeddedServices shared() {
        return SharedServices.SERVICES;
    }

    private static EmbeddedServices started(Path folder, Ports ports, Kept kept) {
        var lock = FolderLock.of(folder);
        var running = new Running();
        running.onceStopped(lock::close);
        try {
            EmbeddedPostgresServer.endSurvivor(folder.resolve("postgres"));
            ports.areNotTaken();
            if (kept == Kept.NOTHING_BEFORE) {
                lock.emptyFolder();
            }
            return new EmbeddedServices(running, folder, ports, kept != Kept.NOTHING);
        } catch (CompletionException failed) {
            running.close();
            throw failed.getCause() instanceof RuntimeException plain ? plain : failed;
        } catch (BusyPort taken) {
            running.close();
            throw taken;
        } catch (IOException unreadable) {
            running.close();
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Makes the credentials of the embedded services the default of SDK clients in this JVM. */
    public static void becomeDefaultCredentials() {
        System.setProperty("aws.accessKeyId", ACCESS_KEY);
        System.setProperty("aws.secretAccessKey", SECRET_KEY);
        System.setProperty("aws.region", REGION);
    }

    /** The Micronaut properties that point the functions at these services. */
    public Map<String, Object> properties() {
        var properties = new HashMap<String, Object>(addresses());
        properties.put("relais.antivirus", antivirus.clamd().isPresent() ? "clamd" : "none");
        antivirus.clamd().ifPresent(clamd -> properties.put("relais.clamd.address", clamd.address()));
        return properties;
    }

    private Map<String, Object> addresses() {
        return Map.ofEntries(
                Map.entry("relais.home", "local"),
                Map.entry("relais.sql.url", jdbcUrl()),
                Map.entry("relais.sql.user", jdbcUser()),
                Map.entry("relais.sql.password", jdbcPassword()),
                Map.entry("relais.dynamodb.endpoint", dynamoDbEndpoint().toString()),
                Map.entry("relais.s3.endpoint", s3Endpoint().toString()),
                Map.entry("relais.sqs.endpoint", sqsEndpoint().toString()),
                Map.entry("relais.aws.region", REGION),
                Map.entry("relais.mailboxes.table", mailboxesTable()),
                Map.entry("relais.attempts.table", attemptsTable()),
                Map.entry("relais.sessions.table", sessionsTable()),
                Map.entry("relais.binaries.bucket", binariesBucket()),
                Map.entry("relais.work.queue-url", workQueueUrl()),
                Map.entry("relais.archives.queue-url", archivesQueueUrl()),
                Map.entry("relais.datapass.queue-url", datapassQueueUrl()),
                Map.entry("relais.bounces.queue-url", bouncesQueueUrl()),
                Map.entry("relais.mail.transport", "smtp"),
                Map.entry("relais.smtp.host", smtpHost()),
                Map.entry("relais.smtp.port", smtpPort()));
    }

    public String jdbcUrl() {
        return sql.jdbcUrl();
    }

    public String jdbcUser() {
        return EmbeddedPostgresServer.USER;
    }

    public String jdbcPassword() {
        return EmbeddedPostgresServer.PASSWORD;
    }

    public URI dynamoDbEndpoint() {
        return dynamoDb.endpoint();
    }

    public URI sqsEndpoint() {
        return sqs.endpoint();
    }

    public URI s3Endpoint() {
        return s3.endpoint();
    }

    public String smtpHost() {
        return Loopback.HOST;
    }

    public int smtpPort() {
        return mail.port();
    }

    public boolean hasAntivirus() {
        return antivirus.clamd().isPresent();
    }

    public EmbeddedMail mail() {
        return mail;
    }

    /** Makes the template's tables in another DynamoDB; existing ones stay as they are. */
    public void makeTablesIn(DynamoDbClient elsewhere) {
        new DeclaredTables(template, elsewhere).create();
    }

    public String mailboxesTable() {
        return template.nameOf("MailboxesTable");
    }

    public String attemptsTable() {
        return template.nameOf("AttemptsTable");
    }

    public String sessionsTable() {
        return template.nameOf("SessionsTable");
    }

    public String binariesBucket() {
        return template.nameOf("BinariesBucket");
    }

    public String workQueueUrl() {
        return queueUrl("WorkQueue");
    }

    public String bouncesQueueUrl() {
        return queueUrl("BouncesQueue");
    }

    public String archivesQueueUrl() {
        return queueUrl("ArchivesQueue");
    }

    public String datapassQueueUrl() {
        return queueUrl("DatapassQueue");
    }

    public String workDeadLettersUrl() {
        return queueUrl("WorkDeadLetters");
    }

    private String queueUrl(String logicalName) {
        return "%s/%s/%s".formatted(sqsEndpoint(), ACCOUNT, template.nameOf(logicalName));
    }

    @Override
    public void close() {
        running.close();
    }

    /** The content of a data folder that survives a start, and then a stop. */
    private enum Kept {
        ALL,
        NOTHING_BEFORE,
        NOTHING
    }

    private static final class SharedServices {
        static final EmbeddedServices SERVICES = startTransient();

        static {
            becomeDefaultCredentials();
            Runtime.getRuntime().addShutdownHook(new Thread(SERVICES::close, "relais-stop"));
        }
    }
}
