package relais.scan;

import io.micronaut.context.annotation.ClassImport;
import jakarta.inject.Singleton;
import relais.domain.scan.RescanFiles;
import relais.domain.scan.ScanFiles;
import relais.domain.scan.TakeVerdict;
import relais.domain.scan.WarnOfWaitingFiles;

/** The use cases of the antivirus. Micronaut gives each the ports that its constructor takes. */
@ClassImport(
        classes = {RescanFiles.class, ScanFiles.class, TakeVerdict.class, WarnOfWaitingFiles.class},
        annotate = Singleton.class)
interface UseCases {}
