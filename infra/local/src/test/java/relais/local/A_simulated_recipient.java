package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;
import static relais.local.TestFolder.CLAMART;
import static relais.local.TestFolder.number;
import static relais.local.TestFolder.sample;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.domain.Hub;
import relais.domain.access.Client;
import relais.domain.folder.Folder;
import relais.domain.organization.Organization;
import relais.domain.process.KnownProcesses;
import relais.domain.process.Status;
import relais.local.Simulator.Behaviour;

/** Lets a partner see, alone on its machine, what others do to it. */
class A_simulated_recipient {

    @Test
    void that_refuses_lets_its_operator_read_why() {
        var dila = Partner.as("osl-dila");
        var deposited = dila.deposits(anAct("EtatCivil", "DILA-AEC", Behaviour.REFUSES));

        Eventually.assertThatIt(
                () -> assertThat(dila.findsAbout(deposited.caseId(0))).hasSize(1));

        var told = dila.finds(deposited.caseId(0));
        assertThat(dila.reads(told.caseId(), told.eventId()).at("/message")).isEqualTo("Refus simulé");
        assertThat(dila.reads(deposited.caseId(0)).at("/status")).isEqualTo("REFUSED");
    }

    @Test
    void that_refuses_says_that_it_failed_where_a_demarche_knows_no_refusal() {
        var dgs = Partner.as("osl-dgs");
        var deposited = dgs.deposits(new TestFolder(
                "CERTDC",
                number("DGS-CERTDC"),
                List.of(organization(Behaviour.REFUSES)),
                List.of(xml("DD_Certificatdedeces"))));

        Eventually.assertThatIt(
                () -> assertThat(dgs.reads(deposited.caseId(0)).at("/status")).isEqualTo("SI_INTG_ERROR"));
    }

    @Test
    void that_has_a_virus_in_every_file_spoils_no_file_of_another() {
        var dila = SharedHub.as("osl-dila");
        var spoilt = dila.deposit(anAct("EtatCivil", "DILA-AEC", Behaviour.INFECTS));
        var sound = dila.deposit(
                new TestFolder("EtatCivil", number("DILA-AEC"), List.of(CLAMART), List.of(xml("ActeEtatCivil-XML"))));

        assertThat(dila.get(spoilt.path()).body()).contains("\"status\":\"CORRUPTED\"", "HUBEE_NOTIFIED");
        assertThat(dila.get(sound.path()).body()).contains("\"status\":\"RECEIVED\"");
    }

    @Test
    void that_is_slow_takes_charge_then_treats_each_in_its_time() {
        var hub = new Hub();
        var folder = sentTo(hub, Behaviour.DELAYS);
        var recipients = playedIn(hub);

        recipients.play();
        assertThat(status(hub, folder)).isEqualTo(Status.HUBEE_NOTIFIED);

        hub.clock.advance(SimulatedRecipients.DELAY);
        recipients.play();
        recipients.play();
        assertThat(status(hub, folder)).isEqualTo(Status.IN_PROGRESS);

        hub.clock.advance(SimulatedRecipients.DELAY);
        recipients.play();
        recipients.play();
        assertThat(status(hub, folder)).isEqualTo(Status.DONE);
        assertThat(hub.mailboxOf(simulated(Behaviour.DELAYS).organization())).isEmpty();
        assertThat(hub.mailboxOf(folder.osl())).hasSize(2);
    }

    @Test
    void that_is_absent_leaves_all_that_it_is_sent() {
        var hub = new Hub();
        var folder = sentTo(hub, Behaviour.SLEEPS);

        hub.clock.advance(Duration.ofDays(30));
        playedIn(hub).play();

        assertThat(status(hub, folder)).isEqualTo(Status.HUBEE_NOTIFIED);
        assertThat(hub.mailboxOf(simulated(Behaviour.SLEEPS).organization())).hasSize(1);
    }

    @Test
    void is_shown_at_the_start_with_what_it_does() {
        assertThat(SharedHub.hub().welcome())
                .contains(DemonstrationTables.simulators().stream()
                        .map(simulator -> simulator.organization().toString())
                        .toList())
                .contains("ne relève jamais sa boîte");
    }

    private static Simulator simulated(Behaviour behaviour) {
        return DemonstrationTables.simulators().stream()
                .filter(simulator -> simulator.behaviour() == behaviour)
                .findFirst()
                .orElseThrow();
    }

    private static String organization(Behaviour behaviour) {
        return simulated(behaviour).organization().toString();
    }

    private static TestFolder anAct(String process, String prefix, Behaviour behaviour) {
        return new TestFolder(
                process, number(prefix), List.of(organization(behaviour)), List.of(xml("ActeEtatCivil-XML")));
    }

    private static TestFolder.File xml(String type) {
        return sample("ETATCIVIL/ActeEtatCivil-XML.xml", type, "application/xml");
    }

    private static Folder sentTo(Hub hub, Behaviour behaviour) {
        var simulator = simulated(behaviour);
        var caller = simulator.caller();
        hub.subscribe(aSubscription(simulator.organization(), KnownProcesses.ETAT_CIVIL)
                .build());
        hub.ledger.write(tables -> {
            tables.organizations().save(new Organization(simulator.organization(), simulator.name()));
            tables.clients().save(new Client(caller.clientId(), caller.scopes(), caller.grants(), List.of("secret")));
        });
        return hub.send(aFolder().to(simulator.organization()).with("acte.pdf", 1));
    }

    private static SimulatedRecipients playedIn(Hub hub) {
        return new SimulatedRecipients(
                hub.ledger,
                hub.listNotifications,
                hub.findCase,
                hub.postEvent,
                hub.changeEvent,
                hub.deleteNotification,
                hub.clock);
    }

    private static Status status(Hub hub, Folder folder) {
        return hub.now(folder).cases().getFirst().status();
    }
}
