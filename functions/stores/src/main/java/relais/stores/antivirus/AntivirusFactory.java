package relais.stores.antivirus;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import relais.domain.attachment.Binaries;
import relais.domain.attachment.NoScanner;
import relais.domain.attachment.UploadAttachment;
import relais.domain.attachment.VirusScanner;
import relais.domain.scan.ScanFiles;
import relais.stores.aws.AwsClients;

/** Chooses at start the antivirus of a function that receives or scans files, or fails without one outside a test machine. */
@Factory
final class AntivirusFactory {
    private static final Set<String> HOMES_WITHOUT_REAL_FILES = Set.of("local", "emulator");
    /** The longest scan of a gigabyte; the function that scans has 15 minutes. */
    private static final Duration LARGE_FILE = Duration.ofMinutes(10);

    private static final Logger LOG = System.getLogger(AntivirusFactory.class.getName());

    private final BeanProvider<Binaries> binaries;
    private final BeanProvider<AwsClients> aws;
    private final String home;
    private final String engine;
    private final @Nullable String clamd;
    private final @Nullable String bucket;
    private final @Nullable URI guardDuty;

    AntivirusFactory(
            BeanProvider<Binaries> binaries,
            BeanProvider<AwsClients> aws,
            @Property(name = "relais.home", defaultValue = "aws") String home,
            @Property(name = "relais.antivirus", defaultValue = "none") String engine,
            @Property(name = "relais.clamd.address") @Nullable String clamd,
            @Property(name = "relais.binaries.bucket") @Nullable String bucket,
            @Property(name = "relais.guardduty.endpoint") @Nullable URI guardDuty) {
        this.binaries = binaries;
        this.aws = aws;
        this.home = home;
        this.engine = engine;
        this.clamd = clamd;
        this.bucket = bucket;
        this.guardDuty = guardDuty;
    }

    @Context
    @Requires(beans = UploadAttachment.class)
    VirusScanner scannerOfUploads() {
        return scanner();
    }

    @Context
    @Requires(beans = ScanFiles.class, missingBeans = UploadAttachment.class)
    VirusScanner scannerOfWaitingFiles() {
        return scanner();
    }

    private VirusScanner scanner() {
        return switch (engine) {
            case "clamd" -> {
                var address = ClamdAddress.parse(given("clamd.address", clamd));
                yield new ClamdScanner(binaries.get(), address, LARGE_FILE);
            }
            case "guardduty" -> {
                var clients = aws.get();
                var own = URI.create("https://guardduty.%s.amazonaws.com".formatted(clients.region()));
                yield new GuardDutyScanner(
                        clients, guardDuty == null ? own : guardDuty, given("binaries.bucket", bucket));
            }
            case "none" -> none();
            default ->
                throw new ConfigurationException(
                        "relais.antivirus (RELAIS_ANTIVIRUS) is %s; it can be clamd, guardduty or none"
                                .formatted(engine));
        };
    }

    private VirusScanner none() {
        if (!HOMES_WITHOUT_REAL_FILES.contains(home)) {
            throw new ConfigurationException(
                    "Files cannot be taken in: relais.home is %s and no antivirus is configured; relais.antivirus (RELAIS_ANTIVIRUS) must be clamd or guardduty"
                            .formatted(home));
        }
        LOG.log(Level.WARNING, "No antivirus: relais.home is {0}, so every file passes", home);
        return new NoScanner();
    }

    private static String given(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new ConfigurationException("relais.%s is missing, and relais.antivirus needs it".formatted(name));
        }
        return value;
    }
}
