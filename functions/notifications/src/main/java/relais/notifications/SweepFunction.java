package relais.notifications;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.domain.desk.ForgetArchives;
import relais.domain.desk.SendDecisions;
import relais.domain.dispatch.OutboxDispatcher;
import relais.domain.dispatch.TellArrivals;
import relais.domain.retention.ForgetWhatIsOver;

/**
 * Applies the agents' decisions and performs the effects that are due each minute, whatever the event, and answers the number of
 * effects tried. It then owes the digests whose hour has come, and deletes what has expired.
 */
public final class SweepFunction extends MicronautRequestHandler<Object, Integer> {

    @Inject
    SendDecisions decisions;

    @Inject
    TellArrivals arrivals;

    @Inject
    OutboxDispatcher effects;

    @Inject
    ForgetArchives archives;

    @Inject
    ForgetWhatIsOver over;

    /** In Lambda: with a context of its own. */
    public SweepFunction() {}

    /** Beside other functions: in the context that they share. */
    public SweepFunction(ApplicationContext context) {
        super(context);
    }

    /** Called only for JSON's null, for which any object will do. */
    @Override
    protected Object convertInput(@Nullable Object nothing) {
        return Map.of();
    }

    @Override
    public Integer execute(Object event) {
        decisions.send();
        var tried = effects.sweep();
        arrivals.tell();
        archives.forget();
        over.forget();
        return tried;
    }
}
