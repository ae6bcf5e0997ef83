package relais.domain.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.value;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import relais.domain.Hub;
import relais.domain.OrganizationId;
import relais.domain.access.Caller;
import relais.domain.access.Grant;
import relais.domain.access.Scope;
import relais.domain.event.Actions;

/** Waits no longer, and comes again on request, for seven days or until its télédossier ends. */
final class A_deleted_notification {
    private final Hub hub = new Hub();
    private final Instant start = hub.clock.instant();

    @Test
    void comes_again_oldest_deletion_first() {
        var first = arrives(MAIRIE_DE_LYON, "EtatCivil");
        var second = arrives(MAIRIE_DE_LYON, "CERTDC");
        var third = arrives(MAIRIE_DE_LYON, "EtatCivil");

        Stream.of(third, first, second).forEach(this::delete);

        assertThat(replayed(lyon(), start)).containsExactly(third, first, second);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
    }

    @Test
    void comes_from_the_instant_asked_for_on() {
        var before = arrives(MAIRIE_DE_LYON, "EtatCivil");
        var since = arrives(MAIRIE_DE_LYON, "EtatCivil");
        delete(before);
        hub.clock.advance(Duration.ofSeconds(1));
        delete(since);

        assertThat(replayed(lyon(), start)).containsExactly(before, since);
        assertThat(replayed(lyon(), start.plusMillis(1))).containsExactly(since);
        assertThat(replayed(lyon(), start.plusSeconds(1))).containsExactly(since);
        assertThat(replayed(lyon(), start.plusMillis(1_001))).isEmpty();
        assertThat(replayed(lyon(), start.plus(Duration.ofDays(365)))).isEmpty();
    }

    @Test
    void comes_for_seven_days_to_the_millisecond_however_long_ago_is_asked() {
        var notification = arrives(MAIRIE_DE_LYON, "EtatCivil");
        delete(notification);

        hub.clock.advance(Duration.ofDays(7));

        assertThat(replayed(lyon(), Instant.parse("1900-01-01T00:00:00Z"))).containsExactly(notification);
        hub.clock.advance(Duration.ofMillis(1));
        assertThat(replayed(lyon(), Instant.parse("1900-01-01T00:00:00Z"))).isEmpty();
        assertThat(replayed(lyon(), start)).isEmpty();
    }

    @Test
    void comes_to_its_owner_alone_and_to_clients_of_its_demarche() {
        var act = arrives(MAIRIE_DE_LYON, "EtatCivil");
        var death = arrives(MAIRIE_DE_LYON, "CERTDC");
        var clamarts = arrives(MAIRIE_DE_CLAMART, "EtatCivil");
        Stream.of(act, death, clamarts).forEach(this::delete);

        assertThat(replayed(hub.softwareOf(MAIRIE_DE_LYON, "EtatCivil"), start)).containsExactly(act);
        assertThat(replayed(hub.softwareOf(MAIRIE_DE_LYON, "CERTDC"), start)).containsExactly(death);
        assertThat(replayed(hub.softwareOf(CD_DE_MOSELLE), start)).isEmpty();
        assertThat(replayed(hub.administration(), start)).isEmpty();
        var asked = hub.replayNotifications.replay(
                hub.softwareOf(MAIRIE_DE_LYON, "EtatCivil"), Set.of("CERTDC", "Inconnue"), start, 25);
        assertThat(asked.deletions()).isEmpty();
        var depositor = new Caller("software", Set.of(Scope.OSL), List.of(new Grant(MAIRIE_DE_LYON, Set.of())));
        assertThat(replayed(depositor, start)).isEmpty();
    }

    @Test
    void of_several_grants_comes_in_one_order_without_doubles() {
        var act = arrives(MAIRIE_DE_LYON, "EtatCivil");
        var clamarts = arrives(MAIRIE_DE_CLAMART, "EtatCivil");
        var death = arrives(MAIRIE_DE_LYON, "CERTDC");
        Stream.of(act, clamarts, death).forEach(this::delete);
        var both = new Caller(
                "software",
                Set.of(Scope.SI),
                List.of(
                        new Grant(MAIRIE_DE_CLAMART, Set.of()),
                        new Grant(MAIRIE_DE_LYON, Set.of("EtatCivil")),
                        new Grant(MAIRIE_DE_LYON, Set.of("EtatCivil", "CERTDC"))));

        assertThat(replayed(both, start)).containsExactly(act, clamarts, death);
    }

    @Test
    void comes_page_by_page_each_asked_since_the_last_deletion_of_the_one_before() {
        var all = Stream.generate(() -> arrives(MAIRIE_DE_LYON, "EtatCivil"))
                .limit(5)
                .peek(this::delete)
                .toList();

        var first = hub.replayNotifications.replay(lyon(), Set.of(), start, 3);
        var last = hub.replayNotifications.replay(
                lyon(), Set.of(), first.deletions().getLast().at(), 3);

        assertThat(first.deletions()).extracting(Deletion::notification).isEqualTo(all.subList(0, 3));
        assertThat(first.more()).isTrue();
        assertThat(last.deletions()).extracting(Deletion::notification).isEqualTo(all.subList(2, 5));
        assertThat(last.more()).isFalse();
    }

    @Test
    void is_never_put_again_by_a_debt_that_outlived_it() {
        var folder = hub.send(aFolder().from(DILA).to(MAIRIE_DE_LYON));
        var event = hub.post(hub.softwareOf(DILA), folder, Actions.message("Bonjour"));
        hub.mailboxOf(MAIRIE_DE_LYON).forEach(this::delete);

        hub.clock.advance(Duration.ofDays(8));
        hub.change(lyon(), event, EventStatus.RECEIVED);
        hub.effects.sweep();

        assertThat(hub.owed(folder)).isEmpty();
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
    }

    @Test
    void is_forgotten_with_its_teledossier_on_both_sides() {
        var folder = hub.deposit(aFolder().from(DILA).to(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART));
        var kept = arrives(MAIRIE_DE_LYON, "EtatCivil");
        delete(kept);
        for (var part : folder.cases()) {
            for (var side : List.of(DILA, part.recipient())) {
                delete(put(new Notification(hub.ids.next(), side, DILA, "EtatCivil", part.id(), null, start)));
            }
        }

        value(hub.deleteFolder.delete(hub.softwareOf(DILA), folder.id()));

        assertThat(hub.owed(folder)).isEmpty();
        assertThat(replayed(lyon(), start)).containsExactly(kept);
        assertThat(replayed(hub.softwareOf(MAIRIE_DE_CLAMART), start)).isEmpty();
        assertThat(replayed(hub.softwareOf(DILA), start)).isEmpty();
    }

    private Notification arrives(OrganizationId recipient, String processCode) {
        return put(new Notification(hub.ids.next(), recipient, DILA, processCode, hub.ids.next(), null, start));
    }

    private Notification put(Notification notification) {
        hub.mailboxes.put(notification);
        return notification;
    }

    private void delete(Notification notification) {
        hub.clock.advance(Duration.ofNanos(1));
        value(hub.deleteNotification.delete(hub.softwareOf(notification.recipient()), notification.id()));
    }

    private List<Notification> replayed(Caller caller, Instant since) {
        return hub.replayNotifications.replay(caller, Set.of(), since, 25).deletions().stream()
                .map(Deletion::notification)
                .toList();
    }

    private Caller lyon() {
        return hub.softwareOf(MAIRIE_DE_LYON);
    }
}
