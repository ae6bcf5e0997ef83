package relais.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.value;
import static relais.domain.event.Actions.message;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import relais.domain.Hub;
import relais.domain.OrganizationId;
import relais.domain.access.Caller;
import relais.domain.event.Event;
import relais.domain.folder.Folder;
import relais.domain.subscription.SubscriptionStatus;

/** Takes back exactly the cases that a migration took away, for an administrator of the hub, as often as it is asked. */
final class A_way_back {
    private final Hub hub = new Hub();
    private final Caller admin = hub.administration();
    private final Folder lyons = hub.send(aFolder().to(MAIRIE_DE_LYON));
    private final Folder clamarts = hub.send(aFolder().to(MAIRIE_DE_CLAMART));

    A_way_back() {
        hub.agree(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);
        value(hub.migrate(hub.softwareOf(MAIRIE_DE_LYON), MAIRIE_DE_LYON, MAIRIE_DE_CLAMART));
        hub.clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void takes_back_what_came_and_leaves_what_was_there() {
        var since = hub.send(aFolder().to(MAIRIE_DE_CLAMART));
        hub.post(hub.softwareOf(MAIRIE_DE_CLAMART), lyons, message("Bonjour"));
        hub.post(hub.operatorOf(lyons), lyons, message("Bonjour"));

        assertThat(value(back())).isEqualTo(1);

        assertThat(holder(lyons)).isEqualTo(MAIRIE_DE_LYON);
        assertThat(holder(clamarts)).isEqualTo(MAIRIE_DE_CLAMART);
        assertThat(holder(since)).isEqualTo(MAIRIE_DE_CLAMART);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(2);
        assertThat(hub.mailboxOf(MAIRIE_DE_CLAMART)).hasSize(2);
        assertThat(hub.eventsOf(lyons)).extracting(Event::transmitter).containsExactly(MAIRIE_DE_LYON, lyons.osl());
    }

    @Test
    void asked_again_takes_nothing_more() {
        value(back());
        hub.clock.advance(Duration.ofMinutes(1));

        assertThat(value(back())).isZero();

        assertThat(holder(clamarts)).isEqualTo(MAIRIE_DE_CLAMART);
    }

    @Test
    void is_open_though_the_subscription_was_suspended_meanwhile() {
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .being(SubscriptionStatus.SUSPENDED)
                .build());

        assertThat(value(back())).isEqualTo(1);
    }

    @Test
    void gone_can_be_gone_again_the_first_way() {
        value(back());
        hub.clock.advance(Duration.ofMinutes(1));
        var since = hub.send(aFolder().to(MAIRIE_DE_LYON));

        assertThat(value(hub.migrate(admin, MAIRIE_DE_LYON, MAIRIE_DE_CLAMART))).isEqualTo(2);

        assertThat(holder(since)).isEqualTo(MAIRIE_DE_CLAMART);
    }

    @Test
    void is_not_what_an_administrator_wants_who_says_all() {
        assertThat(value(hub.migrateCases.migrate(admin, MAIRIE_DE_CLAMART, MAIRIE_DE_LYON, true)))
                .isEqualTo(2);

        assertThat(holder(clamarts)).isEqualTo(MAIRIE_DE_LYON);
    }

    @Test
    void is_not_what_software_of_the_target_does_with_the_agreement_of_the_source() {
        hub.agree(MAIRIE_DE_CLAMART, MAIRIE_DE_LYON);

        assertThat(value(hub.migrate(hub.softwareOf(MAIRIE_DE_CLAMART), MAIRIE_DE_CLAMART, MAIRIE_DE_LYON)))
                .isEqualTo(2);
    }

    private relais.domain.Outcome<Integer> back() {
        return hub.migrate(admin, MAIRIE_DE_CLAMART, MAIRIE_DE_LYON);
    }

    private OrganizationId holder(Folder folder) {
        return hub.firstCase(folder).recipient();
    }
}
