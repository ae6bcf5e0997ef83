package relais.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Hub;
import relais.domain.Outcomes;
import relais.domain.account.Right;
import relais.domain.account.Visitor;
import relais.domain.desk.DecideOnCases.WeighedCase;
import relais.domain.event.Actions;
import relais.domain.folder.Folder;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;

/** One decision on several cases waits, moves and is withdrawn case by case. */
final class Several_cases_at_once {
    private final Hub hub = new Hub();
    private final OpenCase openCase = new OpenCase(hub.ledger, hub.ids, hub.clock);
    private final DecideOnCase decideOnOne = new DecideOnCase(hub.ledger, hub.ids, hub.clock);
    private final DecideOnCases decide = new DecideOnCases(hub.ledger, hub.ids, hub.clock);
    private final SendDecisions sendDecisions = new SendDecisions(hub.ledger, hub.ids, hub.clock);
    private final FindCases find = new FindCases(hub.ledger, hub.clock);
    private final FetchFile fetch = new FetchFile(hub.ledger);
    private Visitor agent;

    @BeforeEach
    void lyon_treats_on_the_portal() {
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .inMode(AccessMode.PORTAIL)
                .build());
        agent = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);
    }

    @Test
    void wait_a_minute_and_then_move_each() {
        var first = opened();
        var second = opened();

        var decided = decided(Status.DONE, first, second);

        assertThat(decided).allMatch(WeighedCase::isOpen).hasSize(2);
        sendDecisions.send();
        assertThat(status(first)).isEqualTo(Status.SI_RECEIVED);
        hub.clock.advance(Duration.ofMinutes(1));
        sendDecisions.send();
        assertThat(List.of(status(first), status(second))).containsOnly(Status.DONE);
        assertThat(hub.eventsOf(second).getLast().action().message()).isEqualTo("Votre acte est parti.");
    }

    @Test
    void are_withdrawn_together_unless_they_have_left() {
        var kept = opened();
        var sent = opened();
        decided(Status.DONE, kept, sent);
        Outcomes.value(decideOnOne.send(agent, caseOf(sent), moves(sent)));

        var withdrawn = decide.withdraw(agent, List.of(caseOf(kept), caseOf(sent)));

        assertThat(withdrawn).extracting(CaseSummary::id).containsExactly(caseOf(kept));
        hub.clock.advance(Duration.ofMinutes(2));
        sendDecisions.send();
        assertThat(status(kept)).isEqualTo(Status.SI_RECEIVED);
        assertThat(status(sent)).isEqualTo(Status.DONE);
    }

    @Test
    void are_weighed_before_with_what_hinders_each() {
        var free = opened();
        var unread = arrived();
        var closed = opened();
        hub.post(hub.operatorOf(closed), closed, Actions.update(Status.CLOSED));
        openCase.open(agent, caseOf(closed));
        var done = opened();
        decided(Status.DONE, done);
        Outcomes.value(decideOnOne.send(agent, caseOf(done), moves(done)));
        var written = opened();
        hub.post(hub.operatorOf(written), written, Actions.message("Voici la suite"));
        var others = opened();
        decideOnOne.decide(
                hub.agentOf(MAIRIE_DE_LYON, Right.TREAT), caseOf(others), Status.REFUSED, "Non", moves(others));

        var weighed = weighed(agent, Status.DONE, free, unread, closed, done, written, others);

        assertThat(weighed)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        caseOf(free), "",
                        caseOf(unread), "UNREAD",
                        caseOf(closed), "NO_WAY",
                        caseOf(done), "ALREADY_THERE",
                        caseOf(written), "UNREAD",
                        caseOf(others), "ANOTHER_DECIDES"));
        assertThat(decided(Status.DONE, free, unread, closed, done, written, others))
                .filteredOn(WeighedCase::isOpen)
                .extracting(each -> each.summary().id())
                .containsExactly(caseOf(free));
    }

    @Test
    void of_software_of_a_reader_and_of_a_demarche_without_the_step_stay() {
        var folder = opened();
        var reader = hub.agentOf(MAIRIE_DE_LYON, Right.CONSULT);
        assertThat(weighed(reader, Status.DONE, folder)).containsValue("ONLY_CONSULTED");
        hub.ledger.write(tables ->
                tables.processes().save(ETAT_CIVIL.dated(Set.of(Status.SENT, Status.DONE), null, null)));
        assertThat(weighed(agent, Status.REFUSED, folder)).containsValue("NO_SUCH_STEP");

        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).build());
        assertThat(weighed(agent, Status.DONE, arrived())).containsValue("SOFTWARE_TREATS");
    }

    @Test
    void that_moved_since_they_were_seen_stay_and_the_others_do_not() {
        var moved = opened();
        var still = opened();
        var seen = new LinkedHashMap<UUID, Integer>();
        seen.put(caseOf(moved), moves(moved) - 1);
        seen.put(caseOf(still), moves(still));

        var decided = decide.decide(agent, seen, Status.DONE, null);

        assertThat(decided)
                .extracting(each -> each.hindrance().map(Enum::name).orElse(""))
                .containsExactly("MOVED", "");
    }

    @Test
    void whose_store_fails_stay_and_the_others_do_not() {
        var failing = opened();
        var still = opened();
        var seen = new LinkedHashMap<UUID, Integer>();
        seen.put(caseOf(failing), moves(failing));
        seen.put(caseOf(still), moves(still));
        hub.faults.failOnce("transaction");

        var decided = decide.decide(agent, seen, Status.DONE, null);

        assertThat(decided)
                .extracting(each -> each.hindrance().map(Enum::name).orElse(""))
                .containsExactly("FAILED", "");
        assertThat(weighed(agent, Status.DONE, failing)).containsValue("");
    }

    @Test
    void of_another_administration_or_without_the_right_are_not_there() {
        var folder = opened();
        var id = caseOf(folder);

        for (var visitor : List.of(hub.agentOf(MAIRIE_DE_CLAMART, Right.TREAT), hub.agentOf(MAIRIE_DE_LYON, null))) {
            assertThat(find.chosen(visitor, List.of(id)).cases()).isEmpty();
            assertThat(fetch.all(visitor, List.of(id))).isEmpty();
            assertThat(decide.weigh(visitor, List.of(id), Status.DONE)).isEmpty();
            assertThat(decide.decide(visitor, Map.of(id, moves(folder)), Status.DONE, null))
                    .isEmpty();
            assertThat(decide.withdraw(visitor, List.of(id))).isEmpty();
        }
        assertThat(find.chosen(hub.agentOf(MAIRIE_DE_LYON, Right.CONSULT), List.of(UUID.randomUUID(), id))
                        .cases())
                .extracting(CaseSummary::id)
                .containsExactly(id);
    }

    private List<WeighedCase> decided(Status wanted, Folder... folders) {
        var seen = new LinkedHashMap<UUID, Integer>();
        Stream.of(folders).forEach(folder -> seen.put(caseOf(folder), moves(folder)));
        return decide.decide(agent, seen, wanted, "Votre acte est parti.");
    }

    private Map<UUID, String> weighed(Visitor visitor, Status wanted, Folder... folders) {
        var weighed = new LinkedHashMap<UUID, String>();
        decide.weigh(
                        visitor,
                        Stream.of(folders).map(Several_cases_at_once::caseOf).toList(),
                        wanted)
                .forEach(each -> weighed.put(
                        each.summary().id(), each.hindrance().map(Enum::name).orElse("")));
        return weighed;
    }

    private Folder arrived() {
        return hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
    }

    private Folder opened() {
        var folder = arrived();
        openCase.open(agent, caseOf(folder));
        return folder;
    }

    private Status status(Folder folder) {
        return hub.firstCase(folder).status();
    }

    private int moves(Folder folder) {
        return hub.firstCase(folder).moves();
    }

    private static UUID caseOf(Folder folder) {
        return folder.cases().getFirst().id();
    }
}
