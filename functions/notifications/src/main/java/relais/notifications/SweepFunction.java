package relais.notifications;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.domain.dispatch.OutboxDispatcher;
import relais.domain.dispatch.TellArrivals;
import relais.domain.retention.ForgetWhatIsOver;

/**
 * Each minute, whatever the schedule sends: performs the effects that are due and answers how many it tried, then owes the digests
 * whose hour has come, and forgets what is over.
 */
public final class SweepFunction extends MicronautRequestHandler<Object, Integer> {

    @Inject
    TellArrivals arrivals;

    @Inject
    OutboxDispatcher effects;

    @Inject
    ForgetWhatIsOver over;

    /** In Lambda: with a context of its own. */
    public SweepFunction() {}

    /** Beside other functions: in the context that they share. */
    public SweepFunction(ApplicationContext context) {
        super(context);
    }

    /** Only what is no object at all comes here: JSON's null, which is as good as another. */
    @Override
    protected Object convertInput(@Nullable Object nothing) {
        return Map.of();
    }

    @Override
    public Integer execute(Object event) {
        var tried = effects.sweep();
        arrivals.tell();
        over.forget();
        return tried;
    }
}
