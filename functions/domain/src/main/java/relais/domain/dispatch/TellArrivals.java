package relais.domain.dispatch;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.outbox.Arrivals;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;
import relais.domain.subscription.Subscription;

/**
 * Mails recipients, at their chosen hours, the number of télédossiers that arrived since the last digest (HUB-4, HUB-30). Each
 * arrival is told once to an address, in one mail for all démarches, and never where mails are turned off.
 */
public final class TellArrivals {
    /** Maximum number of recipients in a pass, so that the next sweep can hand their mails on; the next pass takes the rest. */
    static final int AT_ONCE = 200;

    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    public TellArrivals(Ledger ledger, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Owes a mail to each address that is due. */
    public void tell() {
        ledger.write(tables -> tables.arrivalDigests().takeDue(clock.instant(), AT_ONCE).stream()
                .collect(Collectors.groupingBy(Arrivals::recipient))
                .forEach((recipient, arrivals) -> owe(tables, recipient, arrivals)));
    }

    private void owe(Tables tables, OrganizationId recipient, List<Arrivals> arrivals) {
        byAddress(tables, recipient, arrivals).forEach((address, counts) -> {
            var id = ids.next();
            var digest = new Effect.MailDigest(recipient, address, counts);
            tables.outbox().add(OutboxEntry.due(id, id, digest, clock.instant()));
        });
    }

    private static Map<String, Map<String, Integer>> byAddress(
            Tables tables, OrganizationId recipient, List<Arrivals> arrivals) {
        var counts = new HashMap<String, Map<String, Integer>>();
        for (var each : arrivals) {
            tables.subscriptions()
                    .find(recipient, each.processCode())
                    .filter(Subscription::isMailed)
                    .ifPresent(subscription -> subscription
                            .emails()
                            .forEach(address -> counts.computeIfAbsent(
                                            address.toLowerCase(Locale.ROOT), ignored -> new HashMap<>())
                                    .merge(each.processCode(), each.count(), Integer::sum)));
        }
        return counts;
    }
}
