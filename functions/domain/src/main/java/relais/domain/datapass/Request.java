package relais.domain.datapass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import relais.domain.datapass.Standing.State;
import relais.domain.organization.OrganizationId;
import relais.domain.subscription.Contact;

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

    Request with(Decision decision, Contact named) {
        if (decisions.contains(decision)) {
            return this;
        }
        var all = new ArrayList<>(decisions);
        all.add(decision);
        var people = new HashMap<>(administrators);
        if (isLastToAppoint(decision)) {
            people.put(decision.organization(), named);
        }
        return new Request(id, all, people);
    }

    Set<OrganizationId> organizations() {
        return decisions.stream().map(Decision::organization).collect(Collectors.toUnmodifiableSet());
    }

    /** What it says of every subscription that it ever named, its decisions taken one after the other. */
    Map<Place, Standing> standings() {
        var standings = new HashMap<Place, Standing>();
        for (var decision : decisions) {
            switch (decision.kind()) {
                case APPROVE -> approve(standings, decision);
                case TRANSFER -> transfer(standings, decision);
                case REFUSE -> refuse(standings, decision);
                case REVOKE -> revoke(standings, decision);
            }
        }
        return standings;
    }

    /** What was granted and is not approved again has ended. */
    private void approve(Map<Place, Standing> standings, Decision approval) {
        granted(standings).keySet().forEach(place -> end(standings, place, approval));
        for (var code : approval.processCodes()) {
            standings.put(
                    new Place(approval.organization(), code), Standing.granted(this, approval, approval.firedAt()));
        }
    }

    /** What is granted goes to another administrator; another administration has nothing of it before its own approval. */
    private void transfer(Map<Place, Standing> standings, Decision transfer) {
        granted(standings).forEach((place, standing) -> {
            if (place.organization().equals(transfer.organization())) {
                standings.put(place, Standing.granted(this, transfer, standing.approvedAt()));
            } else {
                end(standings, place, transfer);
            }
        });
    }

    /** What was granted once ends by a revocation only: a reopened request that is refused stays approved. */
    private void refuse(Map<Place, Standing> standings, Decision refusal) {
        for (var code : refusal.processCodes()) {
            standings.merge(
                    new Place(refusal.organization(), code),
                    Standing.closed(this, State.REFUSED, refusal),
                    (before, refused) -> before.state().compareTo(State.REFUSED) > 0 ? before : refused);
        }
    }

    private void revoke(Map<Place, Standing> standings, Decision revocation) {
        granted(standings).keySet().forEach(place -> end(standings, place, revocation));
        for (var code : revocation.processCodes()) {
            standings.putIfAbsent(
                    new Place(revocation.organization(), code), Standing.closed(this, State.UNGRANTED, revocation));
        }
    }

    private static void end(Map<Place, Standing> standings, Place place, Decision end) {
        standings.computeIfPresent(place, (same, standing) -> standing.endedBy(end));
    }

    private static Map<Place, Standing> granted(Map<Place, Standing> standings) {
        return standings.entrySet().stream()
                .filter(entry -> entry.getValue().is(State.GRANTED))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Contact administratorOf(OrganizationId organization) {
        return administrators.getOrDefault(organization, Contact.NONE);
    }

    private boolean isLastToAppoint(Decision decision) {
        return decision.kind().appoints()
                && decisions.stream()
                        .filter(each ->
                                each.kind().appoints() && each.organization().equals(decision.organization()))
                        .allMatch(each -> each.compareTo(decision) < 0);
    }

    /** So that no log ever holds a person. */
    @Override
    public String toString() {
        return "Request[%d]".formatted(id);
    }
}
