package relais.domain.operator;

import java.util.List;
import relais.domain.organization.Organization;
import relais.domain.subscriber.Subscribed;
import relais.domain.verification.VerifiedAccount;

/** An administration as who runs the hub sees it: its people and what it subscribes to, nothing of what it receives. */
public record Administration(Organization organization, List<VerifiedAccount> people, List<Held> subscriptions) {
    public Administration {
        people = List.copyOf(people);
        subscriptions = List.copyOf(subscriptions);
    }

    /** @param processName the démarche's, for people */
    public record Held(String processName, Subscribed subscribed) {}
}
