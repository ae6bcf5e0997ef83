package relais.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Hub;
import relais.domain.Outcome;
import relais.domain.Outcomes;
import relais.domain.Promise;
import relais.domain.account.Right;
import relais.domain.account.Visitor;
import relais.domain.event.Actions;
import relais.domain.folder.Folder;
import relais.domain.mailbox.EventStatus;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.SubscriptionStatus;

/** Agents treat on the portal what their administration receives, as its software would by the API. */
final class A_case_at_the_desk {
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
    void opening_acknowledges_it_once() {
        var folder = arrived();
        var agent = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);

        open(agent, folder);
        open(agent, folder);

        assertThat(status(folder)).isEqualTo(Status.SI_RECEIVED);
        assertThat(hub.eventsOf(folder)).singleElement().satisfies(event -> {
            assertThat(event.action().caseNewStatus()).isEqualTo("SI_RECEIVED");
            assertThat(event.action().notifies()).isTrue();
            assertThat(event.action().author()).isEqualTo(agent.organizationName());
            assertThat(event.transmitter()).isEqualTo(MAIRIE_DE_LYON);
        });
        hub.effects.sweep();
        assertThat(hub.memoryMailboxes.list(folder.osl(), 10)).hasSize(1);
    }

    @Test
    void a_look_without_the_right_to_treat_changes_nothing() {
        var folder = arrived();

        var seen = open(hub.agentOf(MAIRIE_DE_LYON, Right.CONSULT), folder);

        assertThat(seen.isTreatable()).isFalse();
        assertThat(seen.next()).isEmpty();
        assertThat(status(folder)).isEqualTo(Status.HUBEE_NOTIFIED);
        assertThat(hub.eventsOf(folder)).isEmpty();
    }

    @Test
    void opening_receives_the_operators_events_and_empties_the_mailbox_of_the_case() {
        var folder = arrived();
        var agent = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);
        var message = hub.post(hub.operatorOf(folder), folder, Actions.message("Voici la suite"));
        hub.effects.sweep();
        assertThat(hub.memoryMailboxes.list(MAIRIE_DE_LYON, 10)).hasSize(2);

        open(agent, folder);
        hub.effects.sweep();

        assertThat(hub.now(message).status()).isEqualTo(EventStatus.RECEIVED);
        assertThat(hub.memoryMailboxes.list(MAIRIE_DE_LYON, 10)).isEmpty();
    }

    @Test
    @Promise("HUB-24")
    void software_that_is_served_keeps_its_cases_and_suspended_software_leaves_them() {
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).build());
        var folder = arrived();
        var agent = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);

        assertThat(open(agent, folder).isForSoftware()).isTrue();
        assertThat(status(folder)).isEqualTo(Status.HUBEE_NOTIFIED);

        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .being(SubscriptionStatus.SUSPENDED)
                .build());
        assertThat(open(agent, folder).isTreatable()).isTrue();
        assertThat(status(folder)).isEqualTo(Status.SI_RECEIVED);
    }

    @Test
    void a_decision_waits_a_minute_and_nothing_is_seen_of_it() {
        var folder = opened();
        var agent = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);

        assertThat(decided(agent, folder, Status.DONE)).isEqualTo(DecisionStatus.WAITS);
        hub.clock.advance(Duration.ofMinutes(1).minusMillis(1));
        sendDecisions.send();
        assertThat(status(folder)).isEqualTo(Status.SI_RECEIVED);

        hub.clock.advance(Duration.ofMillis(1));
        sendDecisions.send();
        sendDecisions.send();
        assertThat(status(folder)).isEqualTo(Status.DONE);
        assertThat(hub.eventsOf(folder)).hasSize(2);
        assertThat(hub.eventsOf(folder).getLast().action().message()).isEqualTo("Votre acte est parti.");
    }

    @Test
    void a_decision_can_be_withdrawn_or_sent_at_once() {
        var folder = opened();
        var agent = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);

        decided(agent, folder, Status.REFUSED);
        assertThat(Outcomes.value(decide.withdraw(agent, caseOf(folder), moves(folder))))
                .isEqualTo(DecisionStatus.WITHDRAWN);
        hub.clock.advance(Duration.ofMinutes(5));
        sendDecisions.send();
        assertThat(status(folder)).isEqualTo(Status.SI_RECEIVED);

        decided(agent, folder, Status.DONE);
        var seen = moves(folder);
        assertThat(Outcomes.value(decide.send(agent, caseOf(folder), seen))).isEqualTo(DecisionStatus.SENT);
        assertThat(status(folder)).isEqualTo(Status.DONE);
        assertThat(Outcomes.value(decide.send(agent, caseOf(folder), seen))).isEqualTo(DecisionStatus.SENT);
        assertThat(Outcomes.value(decide.withdraw(agent, caseOf(folder), seen))).isEqualTo(DecisionStatus.SENT);
        assertThat(status(folder)).isEqualTo(Status.DONE);
    }

    @Test
    void a_decision_that_a_colleague_withdrew_is_not_sent() {
        var folder = opened();
        var agent = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);
        decided(agent, folder, Status.DONE);
        decide.withdraw(hub.agentOf(MAIRIE_DE_LYON, Right.TREAT), caseOf(folder), moves(folder));

        assertThat(Outcomes.value(decide.send(agent, caseOf(folder), moves(folder))))
                .isEqualTo(DecisionStatus.WITHDRAWN);
        assertThat(status(folder)).isEqualTo(Status.SI_RECEIVED);
    }

    @Test
    void a_decision_that_was_overtaken_is_not_sent() {
        var folder = opened();
        var agent = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);
        decided(agent, folder, Status.DONE);
        hub.post(hub.operatorOf(folder), folder, Actions.update(Status.CLOSED));
        hub.clock.advance(Duration.ofMinutes(2));
        sendDecisions.send();

        assertThat(Outcomes.value(decide.send(agent, caseOf(folder), moves(folder))))
                .isEqualTo(DecisionStatus.OVERTAKEN);
    }

    @Test
    void a_decision_of_a_colleague_is_not_replaced() {
        var folder = opened();
        var agent = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);
        decided(agent, folder, Status.DONE);

        assertThat(decided(hub.agentOf(MAIRIE_DE_LYON, Right.TREAT), folder, Status.REFUSED))
                .isEqualTo(DecisionStatus.ANOTHER_DECIDES);
        assertThat(decided(agent, folder, Status.IN_PROGRESS)).isEqualTo(DecisionStatus.WAITS);
        assertThat(open(agent, folder).pending())
                .hasValueSatisfying(pending -> assertThat(pending.wanted()).isEqualTo(Status.IN_PROGRESS));
    }

    @Test
    void a_case_that_moved_meanwhile_overtakes_the_decision() {
        var folder = opened();
        var agent = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);
        decided(agent, folder, Status.DONE);

        hub.post(hub.operatorOf(folder), folder, Actions.update(Status.CLOSED));
        hub.clock.advance(Duration.ofMinutes(2));
        sendDecisions.send();

        assertThat(status(folder)).isEqualTo(Status.CLOSED);
        assertThat(open(agent, folder).pending())
                .hasValueSatisfying(dropped -> assertThat(dropped.waits()).isFalse());
    }

    @Test
    void a_decision_on_what_another_agent_has_moved_is_refused() {
        var folder = opened();
        var seen = open(hub.agentOf(MAIRIE_DE_LYON, Right.TREAT), folder);
        var other = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);
        decided(other, folder, Status.IN_PROGRESS);
        Outcomes.value(decide.send(other, caseOf(folder), moves(folder)));

        var late = decide.decide(
                hub.agentOf(MAIRIE_DE_LYON, Right.TREAT),
                caseOf(folder),
                Status.DONE,
                null,
                seen.part().moves());

        assertThat(Outcomes.value(late)).isEqualTo(DecisionStatus.OVERTAKEN);
        assertThat(status(folder)).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void agents_see_each_other() {
        var folder = opened();
        var first = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);
        var second = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);
        open(first, folder);

        assertThat(open(second, folder).others()).contains(first.person());
        hub.clock.advance(OpenCase.TOGETHER);
        assertThat(open(second, folder).others()).isEmpty();
    }

    @Test
    void another_administration_and_an_agent_without_the_right_find_nothing() {
        var folder = arrived();
        var stranger = hub.agentOf(MAIRIE_DE_CLAMART, Right.TREAT);
        var without = hub.agentOf(MAIRIE_DE_LYON, null);
        var caseId = caseOf(folder);
        var fileId = folder.attachments().getFirst().id();

        for (var visitor : List.of(stranger, without)) {
            assertThat(openCase.open(visitor, caseId)).isInstanceOf(Outcome.Missing.class);
            assertThat(fetch.find(visitor, caseId, fileId)).isInstanceOf(Outcome.Missing.class);
            assertThat(decide.decide(visitor, caseId, Status.DONE, null, 2)).isInstanceOf(Outcome.Missing.class);
            assertThat(write.comment(visitor, caseId, "Bonjour")).isInstanceOf(Outcome.Missing.class);
        }
        var reader = hub.agentOf(MAIRIE_DE_LYON, Right.CONSULT);
        assertThat(decide.decide(reader, caseId, Status.DONE, null, 2)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(write.message(reader, caseId, "Bonjour")).isInstanceOf(Outcome.Forbidden.class);
        assertThat(Outcomes.value(fetch.find(reader, caseId, fileId)).file().id())
                .isEqualTo(fileId);
    }

    @Test
    void each_file_is_fetched_by_its_own_id_and_by_no_other() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12).with("suite.pdf", 13));
        var agent = hub.agentOf(MAIRIE_DE_LYON, Right.CONSULT);

        for (var file : folder.attachments()) {
            assertThat(Outcomes.value(fetch.find(agent, caseOf(folder), file.id()))
                            .file()
                            .fileName())
                    .isEqualTo(file.fileName());
        }
        assertThat(fetch.find(agent, caseOf(folder), UUID.randomUUID())).isInstanceOf(Outcome.Missing.class);
        assertThat(Outcomes.value(fetch.all(agent, caseOf(folder))).files()).hasSize(2);
    }

    @Test
    @Promise("HUB-51")
    void a_comment_stays_among_agents_and_a_message_leaves() {
        var folder = opened();
        var agent = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);

        Outcomes.value(write.comment(agent, caseOf(folder), "À revoir lundi"));
        Outcomes.value(write.message(agent, caseOf(folder), "Bonjour"));

        var operator = Outcomes.value(hub.findCase.find(hub.operatorOf(folder), caseOf(folder)));
        assertThat(operator.events())
                .extracting(event -> event.action().comment())
                .containsOnlyNulls();
        assertThat(operator.events())
                .extracting(event -> event.action().message())
                .contains("Bonjour");
        assertThat(open(agent, folder).events())
                .extracting(event -> event.action().comment())
                .contains("À revoir lundi");
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
        return Outcomes.value(decide.decide(visitor, caseOf(folder), wanted, "Votre acte est parti.", moves(folder)));
    }

    private int moves(Folder folder) {
        return hub.firstCase(folder).moves();
    }

    private Status status(Folder folder) {
        return hub.firstCase(folder).status();
    }

    private static UUID caseOf(Folder folder) {
        return folder.cases().getFirst().id();
    }
}
