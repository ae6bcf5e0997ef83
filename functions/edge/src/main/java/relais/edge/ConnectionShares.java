package relais.edge;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Function;
import relais.domain.Ledger;

/** Bounds the transactions of one client at once, in homes where many requests share the connections to the ledger. */
@Singleton
@Requires(property = ConnectionShares.EACH)
final class ConnectionShares implements BeanCreatedEventListener<Ledger> {
    static final String EACH = "relais.sql.share";

    private final Shares shares;
    private final ClientName client;

    ConnectionShares(
            @Value("${" + EACH + "}") int each,
            @Value("${relais.sql.patience:5s}") Duration patience,
            ClientName client) {
        this.shares = new Shares("transactions", each, patience);
        this.client = client;
    }

    @Override
    public Ledger onCreated(BeanCreatedEvent<Ledger> event) {
        return new SharedConnections(event.getBean());
    }

    private final class SharedConnections implements Ledger {
        private final Ledger real;

        SharedConnections(Ledger real) {
            this.real = real;
        }

        @Override
        public <T> T transaction(Function<Tables, T> decision) {
            var request = ServerRequestContext.currentRequest();
            if (request.isEmpty()) {
                return real.transaction(decision);
            }
            try (var _ = shares.take(client.of(request.get()))) {
                return real.transaction(decision);
            }
        }
    }
}
