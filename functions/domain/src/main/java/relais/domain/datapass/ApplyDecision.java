package relais.domain.datapass;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.organization.OrganizationId;
import relais.domain.subscription.Contact;
import relais.domain.subscription.LocalAdministrators;

/**
 * Takes a decision of DataPass, once, and lets follow what it changes: the administration, its subscriptions, their local
 * administrators (HUB-3, HUB-16, HUB-18). What then is, is what the set of all decisions says, in whatever order they came.
 */
public final class ApplyDecision {
    private final Ledger ledger;
    private final LocalAdministrators administrators;
    private final Ids ids;
    private final Clock clock;

    public ApplyDecision(Ledger ledger, LocalAdministrators administrators, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.administrators = administrators;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param administrator whom the decision names; counts for an approval or a transfer only
     * @return the accounts of those whom mails are owed to, maybe
     * @throws IllegalStateException when a démarche is not known here: nothing is kept, the decision is for later
     */
    public Set<UUID> apply(long requestId, Decision decision, Contact administrator) {
        return ledger.transaction(tables -> {
            tables.requests().lock();
            var before = tables.requests().find(requestId).orElseGet(() -> Request.unknown(requestId));
            var after = before.with(decision, administrator);
            var appointed = new HashSet<UUID>();
            if (!after.equals(before)) {
                decision.processCodes().forEach(code -> requireKnown(tables, code));
                tables.requests().save(after);
                after.organizations()
                        .forEach(organization -> appointed.addAll(follow(tables, organization, before, after)));
            }
            return appointed;
        });
    }

    private static void requireKnown(Tables tables, String processCode) {
        if (tables.processes().find(processCode).isEmpty()) {
            throw new IllegalStateException("Process %s does not exist".formatted(processCode));
        }
    }

    private Set<UUID> follow(Tables tables, OrganizationId organization, Request before, Request after) {
        var others = tables.requests().naming(organization).stream()
                .filter(request -> request.id() != after.id())
                .toList();
        var were = Rulings.of(
                organization, Stream.concat(others.stream(), Stream.of(before)).toList());
        var are = Rulings.of(
                organization, Stream.concat(others.stream(), Stream.of(after)).toList());
        register(tables, organization, were, are);
        var concerned = new LinkedHashSet<Contact>();
        are.standings().forEach((place, rules) -> {
            var was = were.standings().get(place);
            if (!rules.equals(was)) {
                concerned.addAll(follow(tables, place, new FollowedSubscription(was, rules, clock.instant())));
            }
        });
        return administrators.settle(tables, organization, concerned);
    }

    /** The last decision says what an administration is called; its first subscription makes it known. */
    private void register(Tables tables, OrganizationId organization, Rulings were, Rulings are) {
        var last = are.last();
        if (last == null || last.equals(were.last()) && were.speakOfSomething()) {
            return;
        }
        var known = tables.organizations().find(organization);
        if (known.isPresent()) {
            tables.organizations().save(last.beneficiary().over(known.get(), clock.instant()));
        } else if (are.speakOfSomething()) {
            tables.organizations().insert(last.beneficiary().registered(clock.instant()));
        }
    }

    /** @return who was its administrator, and who is */
    private Set<Contact> follow(Tables tables, Place place, FollowedSubscription followed) {
        var subscriptions = tables.subscriptions();
        var concerned = new LinkedHashSet<Contact>();
        var present = subscriptions
                .find(place.organization(), place.processCode())
                .flatMap(found -> subscriptions.lock(found.id()));
        present.ifPresent(each -> concerned.add(each.localAdministrator()));
        var next = present.isPresent() ? present.map(followed::over) : followed.opened(place, ids.next());
        next.ifPresent(each -> {
            subscriptions.save(each);
            concerned.add(each.localAdministrator());
        });
        concerned.removeIf(contact -> Objects.equals(contact, Contact.NONE));
        return concerned;
    }
}
