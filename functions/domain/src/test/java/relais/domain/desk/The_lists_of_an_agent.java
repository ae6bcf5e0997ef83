package relais.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Hub;
import relais.domain.Order;
import relais.domain.Outcomes;
import relais.domain.Window;
import relais.domain.account.Right;
import relais.domain.account.Visitor;
import relais.domain.desk.DeskVisits.DeskVisit;
import relais.domain.folder.Folder;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;

/** An agent's lists and counts, and the next case to treat. */
final class The_lists_of_an_agent {
    private final Hub hub = new Hub();
    private final OpenCase openCase = new OpenCase(hub.ledger, hub.ids, hub.clock);
    private final DecideOnCase decide = new DecideOnCase(hub.ledger, hub.ids, hub.clock);
    private final SendDecisions sendDecisions = new SendDecisions(hub.ledger, hub.ids, hub.clock);
    private final WriteOnCase write = new WriteOnCase(hub.ledger, hub.ids, hub.clock);
    private final FindCases find = new FindCases(hub.ledger, hub.clock);
    private final FetchFile fetch = new FetchFile(hub.ledger);

    @BeforeEach
    void lyon_treats_on_the_portal() {
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .inMode(AccessMode.PORTAIL)
                .build());
    }

    @Test
    void the_workload_counts_what_the_agent_may_see() {
        var folder = arrived();
        arrived();
        var agent = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);
        open(agent, folder);
        decided(agent, folder, Status.DONE);
        Outcomes.value(decide.send(agent, caseOf(folder), hub.firstCase(folder).moves()));

        assertThat(find.count(agent).of(Worklist.TO_TREAT)).isEqualTo(1);
        assertThat(find.count(agent).of(Worklist.TREATED)).isEqualTo(1);
        assertThat(find.count(hub.agentOf(MAIRIE_DE_LYON, null)).of(Worklist.ALL))
                .isZero();
        assertThat(find.count(hub.agentOf(MAIRIE_DE_CLAMART, Right.TREAT)).of(Worklist.ALL))
                .isZero();
    }

    @Test
    void what_arrived_since_the_last_visit_stays_counted_until_the_next() {
        var agent = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);
        arrived();
        hub.clock.advance(Duration.ofSeconds(1));
        assertThat(find.count(agent).lastVisit()).isNull();
        assertThat(find.count(agent).of(Worklist.SINCE_LAST_VISIT)).isEqualTo(1);
        var left = hub.clock.instant();

        hub.clock.advance(Duration.ofHours(15));
        arrived();
        find.count(agent);
        hub.clock.advance(DeskVisit.PAUSE.minusSeconds(1));

        var workload = find.count(agent);
        assertThat(workload.lastVisit()).isEqualTo(left);
        assertThat(workload.of(Worklist.SINCE_LAST_VISIT)).isEqualTo(1);
        assertThat(workload.of(Worklist.TO_TREAT)).isEqualTo(2);
        hub.clock.advance(DeskVisit.PAUSE);
        assertThat(find.count(agent).of(Worklist.SINCE_LAST_VISIT)).isZero();
    }

    @Test
    void late_cases_are_counted_and_listed() {
        var agent = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);
        var late = arrived();
        hub.clock.advance(Duration.ofDays(2));
        arrived();

        assertThat(find.count(agent).of(Worklist.LATE)).isEqualTo(1);
        var query = new CaseQuery(
                Set.of(ETAT_CIVIL.code()),
                Worklist.LATE.statuses(),
                null,
                null,
                null,
                List.of(),
                Order.ascending(CaseOrder.NUMBER),
                Window.ALL);
        assertThat(find.find(agent, Worklist.LATE, query).page().items())
                .extracting(CaseSummary::id)
                .containsExactly(caseOf(late));
    }

    @Test
    void the_next_case_is_found_behind_any_number_of_waiting_decisions() {
        var agent = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);
        for (var number = 0; number < DecideOnCases.AT_ONCE + 1; number++) {
            var folder = arrived();
            open(agent, folder);
            decided(agent, folder, Status.DONE);
        }
        hub.clock.advance(Duration.ofSeconds(1));
        var next = arrived();

        assertThat(find.next(agent, null)).map(CaseSummary::id).contains(caseOf(next));
        assertThat(find.next(agent, caseOf(next))).isEmpty();
    }

    private Folder arrived() {
        return hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
    }

    private Folder opened() {
        var folder = arrived();
        open(hub.agentOf(MAIRIE_DE_LYON, Right.TREAT), folder);
        return folder;
    }

    private TreatedCase open(Visitor visitor, Folder folder) {
        return Outcomes.value(openCase.open(visitor, caseOf(folder)));
    }

    private DecisionStatus decided(Visitor visitor, Folder folder, Status wanted) {
        var moves = hub.firstCase(folder).moves();
        return Outcomes.value(decide.decide(visitor, caseOf(folder), wanted, "Votre acte est parti.", moves));
    }

    private static UUID caseOf(Folder folder) {
        return folder.cases().getFirst().id();
    }
}
