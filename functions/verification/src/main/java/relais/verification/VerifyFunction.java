package relais.verification;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import relais.domain.datapass.ApplyWaitingDecisions;
import relais.domain.datapass.EndHandovers;
import relais.domain.verification.VerifyAccounts;

/**
 * Each minute, whatever the schedule sends: asks, reminds, suspends and erases whom it is time for, and says how many accounts.
 * Then applies the decisions of DataPass that waited for what is known now, and ends the subscriptions that were handed over.
 */
public final class VerifyFunction extends MicronautRequestHandler<Object, Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(VerifyFunction.class);

    @Inject
    VerifyAccounts accounts;

    @Inject
    Optional<NamedOperator> operator;

    @Inject
    ApplyWaitingDecisions waitingDecisions;

    @Inject
    EndHandovers handovers;

    /** In Lambda: with a context of its own. */
    public VerifyFunction() {}

    /** Beside other functions: in the context that they share. */
    public VerifyFunction(ApplicationContext context) {
        super(context);
    }

    /** Only what is no object at all comes here: JSON's null, which is as good as another. */
    @Override
    protected Object convertInput(@Nullable Object nothing) {
        return Map.of();
    }

    @Override
    public Integer execute(Object event) {
        var run = accounts.verify();
        if (!run.isIdle()) {
            LOG.info("{}", run);
        }
        operator.ifPresent(NamedOperator::appoint);
        waitingDecisions.apply();
        handovers.end();
        return run.asked() + run.reminded() + run.suspended() + run.erased().size();
    }
}
