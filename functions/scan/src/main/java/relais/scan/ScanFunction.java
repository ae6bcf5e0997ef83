package relais.scan;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.domain.scan.RescanFiles;
import relais.domain.scan.ScanFiles;
import relais.domain.scan.WarnOfWaitingFiles;

/**
 * Scans the waiting files each minute, whatever the event, and answers their number. If none waits, it looks
 * again into clean files under a new signature database.
 */
public final class ScanFunction extends MicronautRequestHandler<Object, Integer> {

    @Inject
    ScanFiles files;

    @Inject
    RescanFiles rescans;

    @Inject
    WarnOfWaitingFiles warnings;

    /** In Lambda: with a context of its own. */
    public ScanFunction() {}

    /** Beside other functions: in the context that they share. */
    public ScanFunction(ApplicationContext context) {
        super(context);
    }

    /** Called only for JSON's null, for which any object will do. */
    @Override
    protected Object convertInput(@Nullable Object nothing) {
        return Map.of();
    }

    @Override
    public Integer execute(Object event) {
        // first, because a scan may take all the time there is
        warnings.warn();
        var tried = files.scan();
        if (tried == 0) {
            rescans.rescan();
        }
        return tried;
    }
}
