package relais.domain.datapass;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.datapass.Ruling.State;
import relais.domain.subscription.Contact;
import relais.domain.subscription.Handover;

/**
 * A DataPass request as the set of all its known decisions. The same set has the same result, in any order and number of
 * deliveries.
 *
 * @param decisions in their own order, each once
 * @param administrators the people whom the last approval or transfer for each administration named; no other person is kept
 */
public record Request(long id, List<Decision> decisions, Map<OrganizationId, Contact> administrators) {
    public Request {
        decisions = decisions.stream().sorted().toList();
        administrators = Map.copyOf(administrators);
    }

    static Request unknown(long id) {
        return new Request(id, List.of(), Map.of());
    }

    boolean knows(Decision decision) {
        return decisions.stream().anyMatch(each -> each.fingerprint().equals(decision.fingerprint()));
    }

    /** The request with one more decision, or with more facts about a known one. */
    Request with(Decision decision, Contact named) {
        var isSame = (Predicate<Decision>) each -> each.fingerprint().equals(decision.fingerprint());
        var known = decisions.stream().filter(isSame).findFirst();
        var whole = known.map(each -> each.and(decision)).orElse(decision);
        var all = Stream.concat(decisions.stream().filter(isSame.negate()), Stream.of(whole))
                .toList();
        var people = new HashMap<>(administrators);
        if (known.isEmpty()) {
            decision.organization()
                    .filter(organization -> isLastToAppoint(decision, organization))
                    .ifPresent(organization -> people.put(organization, named));
        }
        return new Request(id, all, people);
    }

    Set<OrganizationId> organizations() {
        return decisions.stream()
                .flatMap(decision -> decision.organization().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The ruling on every subscription that the request ever named, from its decisions in order. */
    Map<SubscriptionKey, Ruling> rulings() {
        var rulings = new HashMap<SubscriptionKey, Ruling>();
        for (var decision : decisions) {
            switch (decision.kind()) {
                case OPENED -> open(rulings, decision);
                case APPROVE -> approve(rulings, decision);
                case TRANSFER -> transfer(rulings, decision);
                case REFUSE -> refuse(rulings, decision);
                case REVOKE -> revoke(rulings, decision);
            }
        }
        return rulings;
    }

    private void open(Map<SubscriptionKey, Ruling> rulings, Decision opening) {
        places(opening, opening.processCodes())
                .filter(place -> !isGranted(rulings, place))
                .forEach(place -> rulings.put(place, Ruling.granted(this, opening, null)));
    }

    /** Grants the approved démarches, and ends the grants that are not approved again. */
    private void approve(Map<SubscriptionKey, Ruling> rulings, Decision approval) {
        matching(rulings, ruling -> ruling.is(State.GRANTED)).forEach((place, ruling) -> {
            // a grant from another route may be among the démarches not known yet
            if (approval.isWhole() || ruling.approvedAt() != null) {
                rulings.put(place, ruling.endedBy(approval));
            }
        });
        handOn(rulings, approval, approval.processCodes());
        places(approval, approval.processCodes())
                .forEach(place -> rulings.put(place, Ruling.granted(this, approval, approval.firedAt())));
    }

    /**
     * Transfers the grants to another administrator. With an active authorization, another administration gets the same grants
     * and the former one keeps them for a while. Otherwise the other administration has no grant before its own approval.
     */
    private void transfer(Map<SubscriptionKey, Ruling> rulings, Decision transfer) {
        var granted = matching(rulings, ruling -> ruling.is(State.GRANTED));
        granted.forEach((place, ruling) -> {
            if (!transfer.isFor(place.organization())) {
                rulings.put(place, transfer.isAuthorized() ? leaving(ruling, transfer) : ruling.endedBy(transfer));
            }
        });
        if (transfer.isAuthorized()) {
            passOn(rulings, granted, transfer);
        } else {
            keep(rulings, granted, transfer);
        }
    }

    private void passOn(Map<SubscriptionKey, Ruling> rulings, Map<SubscriptionKey, Ruling> granted, Decision transfer) {
        var approvals = new HashMap<String, @Nullable Instant>();
        transfer.processCodes().forEach(code -> approvals.put(code, transfer.firedAt()));
        granted.forEach((place, ruling) -> approvals.put(place.processCode(), ruling.approvedAt()));
        handOn(rulings, transfer, approvals.keySet());
        endAtOnce(rulings, transfer, approvals.keySet());
        places(transfer, approvals.keySet())
                .forEach(place ->
                        rulings.put(place, Ruling.granted(this, transfer, approvals.get(place.processCode()))));
    }

    /**
     * Gives the successor an ended ruling for each grant that ended before the transfer, since a late decision may have ended
     * it.
     */
    private void endAtOnce(Map<SubscriptionKey, Ruling> rulings, Decision transfer, Set<String> inForce) {
        matching(rulings, ruling -> !ruling.is(State.REFUSED)).forEach((place, ruling) -> {
            var code = place.processCode();
            if (!inForce.contains(code)) {
                places(transfer, Set.of(code))
                        .forEach(theirs -> rulings.merge(
                                theirs,
                                Ruling.granted(this, transfer, ruling.approvedAt())
                                        .endedBy(transfer),
                                (before, ended) -> before.is(State.REFUSED) ? ended : before));
            }
        });
    }

    private void keep(Map<SubscriptionKey, Ruling> rulings, Map<SubscriptionKey, Ruling> granted, Decision transfer) {
        matching(
                        rulings,
                        ruling -> ruling.handover() != null
                                && !transfer.isFor(ruling.handover().successor()))
                .forEach((place, ruling) -> rulings.put(place, ruling.endedBy(transfer)));
        granted.forEach((place, ruling) -> {
            if (transfer.isFor(place.organization())) {
                rulings.put(place, Ruling.granted(this, transfer, ruling.approvedAt()));
            }
        });
    }

    /**
     * Refuses the démarches that were never granted. A refusal never ends a grant, so a reopened request that is refused stays
     * approved.
     */
    private void refuse(Map<SubscriptionKey, Ruling> rulings, Decision refusal) {
        places(refusal, refusal.processCodes())
                .forEach(place -> rulings.merge(
                        place,
                        Ruling.refused(this, refusal),
                        (before, refused) -> before.is(State.REFUSED) ? refused : before));
    }

    /** Ends all grants, unless a later authorization is still active. */
    private static void revoke(Map<SubscriptionKey, Ruling> rulings, Decision revocation) {
        if (!revocation.isAuthorized()) {
            matching(rulings, Ruling::isInForce)
                    .forEach((place, ruling) -> rulings.put(place, ruling.endedBy(revocation)));
        }
    }

    /** Redirects handovers to the decision's administration, and ends those of démarches that it does not have. */
    private static void handOn(Map<SubscriptionKey, Ruling> rulings, Decision decision, Set<String> codes) {
        matching(rulings, ruling -> ruling.is(State.HANDED_OVER)).forEach((place, ruling) -> {
            var handover = ruling.handover();
            if (handover == null || !codes.contains(place.processCode())) {
                rulings.put(place, ruling.endedBy(decision));
            } else {
                decision.organization()
                        .filter(successor -> !successor.equals(handover.successor()))
                        .ifPresent(successor -> rulings.put(
                                place, ruling.handedOver(decision, new Handover(successor, handover.until()))));
            }
        });
    }

    private static Ruling leaving(Ruling ruling, Decision transfer) {
        return transfer.organization()
                .map(successor -> ruling.handedOver(
                        transfer, new Handover(successor, transfer.firedAt().plus(Handover.LONGEST))))
                .orElse(ruling);
    }

    private static Stream<SubscriptionKey> places(Decision decision, Set<String> codes) {
        return decision.organization().stream()
                .flatMap(organization -> codes.stream().map(code -> new SubscriptionKey(organization, code)));
    }

    private static boolean isGranted(Map<SubscriptionKey, Ruling> rulings, SubscriptionKey place) {
        var ruling = rulings.get(place);
        return ruling != null && ruling.is(State.GRANTED);
    }

    private static Map<SubscriptionKey, Ruling> matching(
            Map<SubscriptionKey, Ruling> rulings, Predicate<Ruling> condition) {
        return rulings.entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Contact administratorOf(OrganizationId organization) {
        return administrators.getOrDefault(organization, Contact.NONE);
    }

    private boolean isLastToAppoint(Decision decision, OrganizationId organization) {
        return decision.kind().appoints()
                && decisions.stream()
                        .filter(each -> each.kind().appoints() && each.isFor(organization))
                        .allMatch(each -> each.compareTo(decision) < 0);
    }

    /** Hides the content, so that no log ever holds a person. */
    @Override
    public String toString() {
        return "Request[%d]".formatted(id);
    }
}
