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
 * Asks, reminds, suspends and deletes the accounts that are due each minute, whatever the event, and answers how many.
 * It then applies the waiting decisions of DataPass that have become applicable, and ends the subscriptions that were
 * handed over.
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

    /** Called only for JSON's null, for which any object will do. */
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
