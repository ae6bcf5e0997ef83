package relais.domain.subscriber;

import java.util.List;
import java.util.Set;
import relais.domain.access.Client;
import relais.domain.access.Grant;
import relais.domain.access.Scope;
import relais.domain.subscription.Subscription;

/** The software of one subscription, which may act for that subscriber and démarche alone. */
public final class SubscriptionClient {
    private SubscriptionClient() {}

    static String idOf(Subscription subscription) {
        return "abonnement-" + subscription.id();
    }

    public static Client with(Subscription subscription, List<String> secretHashes) {
        return new Client(
                idOf(subscription),
                Set.of(Scope.SI),
                List.of(new Grant(subscription.subscriber(), Set.of(subscription.processCode()))),
                secretHashes);
    }
}
