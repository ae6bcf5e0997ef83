package relais.stores.content;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import relais.domain.attachment.NoScanner;
import relais.domain.attachment.UploadAttachment;
import relais.domain.attachment.VirusScanner;

/** Chooses at start the virus scanner of a function that receives files, or fails without one outside a test machine. */
@Factory
final class ScannerFactory {
    private static final Set<String> HOMES_WITHOUT_REAL_FILES = Set.of("local", "emulator");
    private static final Logger LOG = System.getLogger(ScannerFactory.class.getName());

    @Context
    @Requires(beans = UploadAttachment.class)
    VirusScanner scanner(@Property(name = "relais.home", defaultValue = "aws") String home) {
        if (!HOMES_WITHOUT_REAL_FILES.contains(home)) {
            throw new ConfigurationException(
                    "Files cannot be taken in: relais.home is %s and no antivirus is configured".formatted(home));
        }
        LOG.log(Level.WARNING, "No antivirus: relais.home is {0}, so every file passes", home);
        return new NoScanner();
    }
}
