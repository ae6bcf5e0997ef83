package relais.domain.operator;

import java.util.List;
import relais.domain.organization.Organization;
import relais.domain.subscriber.Subscribed;
import relais.domain.verification.VerifiedAccount;

/** An administration as the operator sees it, with its people and subscriptions but nothing of its télédossiers. */
public record Administration(Organization organization, List<VerifiedAccount> people, List<Held> subscriptions) {
    public Administration {
        people = List.copyOf(people);
        subscriptions = List.copyOf(subscriptions);
    }

    /** @param processName the démarche's name, for people */
    public record Held(String processName, Subscribed subscribed) {}
}
