package relais.domain.datapass;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Order;
import relais.domain.OrganizationId;
import relais.domain.Window;
import relais.domain.account.Post;
import relais.domain.datapass.Catalogue.Asked;
import relais.domain.datapass.Decision.DecisionKind;
import relais.domain.subscriber.LocalAdministrators;
import relais.domain.subscription.Contact;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionProperty;
import relais.domain.subscription.SubscriptionSearch;
import relais.domain.subscription.SubscriptionStatus;

/**
 * Applies a DataPass decision idempotently to the administration, its subscriptions and their local administrators (HUB-3,
 * HUB-16, HUB-18). The result is computed from the set of all decisions, so their order of arrival does not matter. Unknown
 * parts of a decision wait for the operator, and known parts are applied at once.
 */
public final class ApplyDecision {
    private final Ledger ledger;
    private final LocalAdministrators administrators;
    private final Ids ids;
    private final Clock clock;
    private final HandoverMails handovers;
    private final Post post;

    public ApplyDecision(Ledger ledger, LocalAdministrators administrators, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.administrators = administrators;
        this.ids = ids;
        this.clock = clock;
        this.post = new Post(ids, clock);
        this.handovers = new HandoverMails(post);
    }

    /**
     * The result of a decision.
     *
     * @param told the accounts that mails may be owed to
     * @param isWaiting true if a part of it waits for the operator
     */
    public record Applied(Set<UUID> told, boolean isWaiting) {
        public Applied {
            told = Set.copyOf(told);
        }
    }

    public Applied apply(ReceivedDecision received) {
        return ledger.transaction(tables -> {
            tables.requests().lock();
            return apply(tables, received);
        });
    }

    /** Applies a decision; the requests must be locked before. */
    Applied apply(Tables tables, ReceivedDecision received) {
        var before =
                tables.requests().find(received.requestId()).orElseGet(() -> Request.unknown(received.requestId()));
        if (isNotForTheHub(tables, received, before)) {
            return new Applied(Set.of(), false);
        }
        @Nullable
        Beneficiary beneficiary =
                received.establishment().beneficiary(tables, before).orElse(null);
        var asked = asked(tables, received);
        var isPlaceUnknown = beneficiary == null && received.kind() != DecisionKind.REVOKE;
        var told = new HashSet<UUID>();
        if (isPlaceUnknown || !asked.unknown().isEmpty()) {
            told.addAll(
                    letWait(tables, new WaitingDecision(received, asked.unknown(), isPlaceUnknown, clock.instant())));
        } else {
            tables.waitingDecisions().delete(received.fingerprint());
        }
        if (!isPlaceUnknown) {
            told.addAll(decide(tables, before, received.decision(beneficiary, asked), received.administrator()));
        }
        return new Applied(told, isPlaceUnknown || !asked.unknown().isEmpty());
    }

    /** True for a decision of which nothing is kept, not even the people that it names. */
    private static boolean isNotForTheHub(Tables tables, ReceivedDecision received, Request before) {
        return Catalogue.of(tables).ignores(received.model())
                && before.decisions().isEmpty()
                && carrying(tables, received.requestId()).findAny().isEmpty();
    }

    private static Asked asked(Tables tables, ReceivedDecision received) {
        var catalogue = Catalogue.of(tables);
        return received.namesProcesses() || !catalogue.knows(received.model())
                ? catalogue.asked(
                        received.model(),
                        received.namesProcesses() ? received.scopes() : Set.of(),
                        code -> tables.processes().find(code).isPresent())
                : Asked.NOTHING;
    }

    /** Keeps a decision that waits, and tells each operator once of an unknown type, scope or administration. */
    private Set<UUID> letWait(Tables tables, WaitingDecision waiting) {
        var waitingDecisions = tables.waitingDecisions();
        var isTold = waitingDecisions.all().stream().anyMatch(waiting::isLike);
        var since = waitingDecisions
                .find(waiting.received().fingerprint())
                .map(WaitingDecision::since)
                .orElse(waiting.since());
        waitingDecisions.save(
                new WaitingDecision(waiting.received(), waiting.unknown(), waiting.isPlaceUnknown(), since));
        var told = new HashSet<UUID>();
        if (!isTold) {
            for (var operator : tables.accounts().operators()) {
                post.owe(tables, operator.id(), WaitingMails.waiting(operator.person(), waiting));
                told.add(operator.id());
            }
        }
        return told;
    }

    private Set<UUID> decide(Tables tables, Request before, Decision decision, Contact administrator) {
        var told = new HashSet<UUID>();
        var after = withOpened(tables, before, decision).with(decision, administrator);
        if (!after.equals(before)) {
            tables.requests().save(after);
            var handedOver = new LinkedHashSet<Subscription>();
            after.organizations().stream()
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .forEach(organization -> told.addAll(follow(tables, organization, before, after, handedOver)));
            told.addAll(handovers.announce(tables, after.id(), handedOver));
        }
        return told;
    }

    /** The request with the subscriptions that another route opened for it, so that they are ended or transferred with it. */
    private static Request withOpened(Tables tables, Request request, Decision decision) {
        var takes = decision.kind() == DecisionKind.TRANSFER
                || decision.kind() == DecisionKind.REVOKE && !decision.isAuthorized();
        if (!takes || request.knows(decision)) {
            return request;
        }
        var rulings = request.rulings();
        var opened = carrying(tables, request.id())
                .filter(each -> isOpenedElsewhere(
                        each, rulings.get(new SubscriptionKey(each.subscriber(), each.processCode()))))
                .collect(Collectors.groupingBy(Subscription::subscriber));
        var whole = request;
        for (var subscriptions : opened.entrySet()) {
            var organization = subscriptions.getKey();
            var codes = subscriptions.getValue().stream()
                    .map(Subscription::processCode)
                    .collect(Collectors.toSet());
            var opening = new Decision(
                    DecisionKind.OPENED,
                    decision.firedAt(),
                    "opened for %s before %s".formatted(organization, decision.fingerprint()),
                    Beneficiary.unnamed(organization),
                    codes,
                    true,
                    true);
            whole = whole.with(opening, subscriptions.getValue().getFirst().localAdministrator());
        }
        return whole;
    }

    private static Stream<Subscription> carrying(Tables tables, long requestId) {
        var search = new SubscriptionSearch(
                null, Set.of(), null, null, requestId, Order.ascending(SubscriptionProperty.ID), Window.ALL);
        return tables.subscriptions().list(search, Instant.EPOCH).items().stream();
    }

    private static boolean isOpenedElsewhere(Subscription subscription, @Nullable Ruling ruling) {
        return ruling == null
                ? subscription.status() != SubscriptionStatus.REFUSED
                        && subscription.milestones().endsAt() == null
                : subscription.isInForce() && !ruling.isInForce();
    }

    private Set<UUID> follow(
            Tables tables, OrganizationId organization, Request before, Request after, Set<Subscription> handedOver) {
        var others = tables.requests().naming(organization).stream()
                .filter(request -> request.id() != after.id())
                .toList();
        var were = Rulings.of(
                organization, Stream.concat(others.stream(), Stream.of(before)).toList());
        var are = Rulings.of(
                organization, Stream.concat(others.stream(), Stream.of(after)).toList());
        register(tables, organization, were, are);
        var concerned = new LinkedHashSet<Contact>();
        are.rulings().forEach((place, rules) -> {
            var was = were.rulings().get(place);
            if (!rules.equals(was)) {
                var change = follow(tables, place, new FollowedSubscription(was, rules, clock.instant()));
                concerned.addAll(change.people());
                if (change.isNewHandover()) {
                    handedOver.add(change.now());
                }
            }
        });
        return administrators.settle(tables, organization, concerned);
    }

    /** Names the administration as the last decision does; its first subscription makes it known. */
    private void register(Tables tables, OrganizationId organization, Rulings were, Rulings are) {
        var last = are.last();
        var beneficiary = last == null ? null : last.beneficiary();
        if (beneficiary == null || Objects.equals(last, were.last()) && were.speakOfSomething()) {
            return;
        }
        var known = tables.organizations().find(organization);
        if (known.isPresent()) {
            tables.organizations().save(beneficiary.over(known.get(), clock.instant()));
        } else if (are.speakOfSomething()) {
            tables.organizations().insert(beneficiary.registered(clock.instant()));
        }
    }

    /** The change of a subscription by a ruling. */
    private record RuledChange(@Nullable Subscription before, Subscription now) {

        /** The former and the present administrator. */
        Set<Contact> people() {
            return Stream.of(Stream.ofNullable(before), Stream.of(now))
                    .flatMap(each -> each)
                    .map(Subscription::localAdministrator)
                    .filter(contact -> !contact.equals(Contact.NONE))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        boolean isNewHandover() {
            var handover = now.handover();
            return handover != null && (before == null || !handover.equals(before.handover()));
        }
    }

    private RuledChange follow(Tables tables, SubscriptionKey place, FollowedSubscription followed) {
        var subscriptions = tables.subscriptions();
        @Nullable
        Subscription present = subscriptions
                .find(place.organization(), place.processCode())
                .flatMap(found -> subscriptions.lock(found.id()))
                .orElse(null);
        var next = present == null ? followed.opened(place, ids.next()) : followed.over(present);
        subscriptions.save(next);
        return new RuledChange(present, next);
    }
}
