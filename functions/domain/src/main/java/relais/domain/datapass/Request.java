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
import relais.domain.datapass.Standing.State;
import relais.domain.subscription.Contact;
import relais.domain.subscription.Handover;

/**
 * A request at DataPass: the set of all decisions known of it. Whatever the order in which they came, and however often, the same
 * set says the same.
 *
 * @param decisions in their own order, each once
 * @param administrators whom the last approval or transfer for an administration named; nobody else is kept
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

    /** A decision that is known already may say more than it did. */
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

    /** What it says of every subscription that it ever named, its decisions taken one after the other. */
    Map<Place, Standing> standings() {
        var standings = new HashMap<Place, Standing>();
        for (var decision : decisions) {
            switch (decision.kind()) {
                case OPENED -> open(standings, decision);
                case APPROVE -> approve(standings, decision);
                case TRANSFER -> transfer(standings, decision);
                case REFUSE -> refuse(standings, decision);
                case REVOKE -> revoke(standings, decision);
            }
        }
        return standings;
    }

    private void open(Map<Place, Standing> standings, Decision opening) {
        places(opening, opening.processCodes())
                .filter(place -> !isGranted(standings, place))
                .forEach(place -> standings.put(place, Standing.granted(this, opening, null)));
    }

    /** What was granted and is not approved again has ended. */
    private void approve(Map<Place, Standing> standings, Decision approval) {
        matching(standings, standing -> standing.is(State.GRANTED)).forEach((place, standing) -> {
            // what another door opened may be among what is not known yet
            if (approval.isWhole() || standing.approvedAt() != null) {
                standings.put(place, standing.endedBy(approval));
            }
        });
        handOn(standings, approval, approval.processCodes());
        places(approval, approval.processCodes())
                .forEach(place -> standings.put(place, Standing.granted(this, approval, approval.firedAt())));
    }

    /**
     * What is granted goes to another administrator. Another administration has the same where an authorization is active, and the
     * first one keeps it for a while; else it has nothing of it before its own approval.
     */
    private void transfer(Map<Place, Standing> standings, Decision transfer) {
        var granted = matching(standings, standing -> standing.is(State.GRANTED));
        granted.forEach((place, standing) -> {
            if (!transfer.isFor(place.organization())) {
                standings.put(
                        place, transfer.isAuthorized() ? leaving(standing, transfer) : standing.endedBy(transfer));
            }
        });
        if (transfer.isAuthorized()) {
            passOn(standings, granted, transfer);
        } else {
            keep(standings, granted, transfer);
        }
    }

    private void passOn(Map<Place, Standing> standings, Map<Place, Standing> granted, Decision transfer) {
        var approvals = new HashMap<String, @Nullable Instant>();
        transfer.processCodes().forEach(code -> approvals.put(code, transfer.firedAt()));
        granted.forEach((place, standing) -> approvals.put(place.processCode(), standing.approvedAt()));
        handOn(standings, transfer, approvals.keySet());
        endAtOnce(standings, transfer, approvals.keySet());
        places(transfer, approvals.keySet())
                .forEach(place ->
                        standings.put(place, Standing.granted(this, transfer, approvals.get(place.processCode()))));
    }

    /** What had ended before the transfer is a trace with the successor too: a late decision may have ended it. */
    private void endAtOnce(Map<Place, Standing> standings, Decision transfer, Set<String> inForce) {
        matching(standings, standing -> !standing.is(State.REFUSED)).forEach((place, standing) -> {
            var code = place.processCode();
            if (!inForce.contains(code)) {
                places(transfer, Set.of(code))
                        .forEach(theirs -> standings.merge(
                                theirs,
                                Standing.granted(this, transfer, standing.approvedAt())
                                        .endedBy(transfer),
                                (before, ended) -> before.is(State.REFUSED) ? ended : before));
            }
        });
    }

    private void keep(Map<Place, Standing> standings, Map<Place, Standing> granted, Decision transfer) {
        matching(
                        standings,
                        standing -> standing.handover() != null
                                && !transfer.isFor(standing.handover().successor()))
                .forEach((place, standing) -> standings.put(place, standing.endedBy(transfer)));
        granted.forEach((place, standing) -> {
            if (transfer.isFor(place.organization())) {
                standings.put(place, Standing.granted(this, transfer, standing.approvedAt()));
            }
        });
    }

    /** What was granted once ends by a revocation only: a reopened request that is refused stays approved. */
    private void refuse(Map<Place, Standing> standings, Decision refusal) {
        places(refusal, refusal.processCodes())
                .forEach(place -> standings.merge(
                        place,
                        Standing.refused(this, refusal),
                        (before, refused) -> before.is(State.REFUSED) ? refused : before));
    }

    /** An old authorization that is revoked ends nothing while a later one is active. */
    private static void revoke(Map<Place, Standing> standings, Decision revocation) {
        if (!revocation.isAuthorized()) {
            matching(standings, Standing::isInForce)
                    .forEach((place, standing) -> standings.put(place, standing.endedBy(revocation)));
        }
    }

    /** What is handed over goes on to whom the decision is for; what that one has no more has ended. */
    private static void handOn(Map<Place, Standing> standings, Decision decision, Set<String> codes) {
        matching(standings, standing -> standing.is(State.HANDED_OVER)).forEach((place, standing) -> {
            var handover = standing.handover();
            if (handover == null || !codes.contains(place.processCode())) {
                standings.put(place, standing.endedBy(decision));
            } else {
                decision.organization()
                        .filter(successor -> !successor.equals(handover.successor()))
                        .ifPresent(successor -> standings.put(
                                place, standing.handedOver(decision, new Handover(successor, handover.until()))));
            }
        });
    }

    private static Standing leaving(Standing standing, Decision transfer) {
        return transfer.organization()
                .map(successor -> standing.handedOver(
                        transfer, new Handover(successor, transfer.firedAt().plus(Handover.LONGEST))))
                .orElse(standing);
    }

    private static Stream<Place> places(Decision decision, Set<String> codes) {
        return decision.organization().stream()
                .flatMap(organization -> codes.stream().map(code -> new Place(organization, code)));
    }

    private static boolean isGranted(Map<Place, Standing> standings, Place place) {
        var standing = standings.get(place);
        return standing != null && standing.is(State.GRANTED);
    }

    private static Map<Place, Standing> matching(Map<Place, Standing> standings, Predicate<Standing> condition) {
        return standings.entrySet().stream()
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

    /** So that no log ever holds a person. */
    @Override
    public String toString() {
        return "Request[%d]".formatted(id);
    }
}
