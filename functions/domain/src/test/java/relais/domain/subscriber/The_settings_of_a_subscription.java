package relais.domain.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.faults;
import static relais.domain.Outcomes.forbidden;
import static relais.domain.Outcomes.value;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.Result;
import relais.domain.account.LastChange;
import relais.domain.account.Role;
import relais.domain.account.Visitor;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.domain.process.Process;
import relais.domain.process.Status;
import relais.domain.subscriber.ChangeSettings.SettingsChange;
import relais.domain.subscriber.SubscriptionSettings.Software;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Attestation;
import relais.domain.subscription.Contact;
import relais.domain.subscription.Milestones;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.SubscriptionStatus;

/** Are its administration's, and the settings of one démarche say nothing of another. */
final class The_settings_of_a_subscription {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate SUMMER_TIME = LocalDate.of(2026, 3, 30);
    private static final Software CHECKED = new Software("Éditeur & Cie", "12.4");
    private static final List<String> NOBODY = List.of();

    private final TownHall town = new TownHall().withTwoSubscriptions();

    @Test
    @Promise({"HUB-4", "HUB-19", "HUB-20"})
    void are_mode_day_frequency_and_addresses_of_one_demarche() {
        var addresses = List.of("etat-civil@lyon.example", "accueil@lyon.example");
        var settings = new SubscriptionSettings(
                AccessMode.PORTAIL, SUMMER_TIME, NotificationFrequency.TWICE_DAILY, addresses, null);
        var other = town.now(CERTDC);

        var set = value(change(ETAT_CIVIL, settings)).subscription();

        assertThat(town.now(ETAT_CIVIL)).isEqualTo(set);
        assertThat(set.accessMode()).isEqualTo(AccessMode.PORTAIL);
        assertThat(set.activationDay()).isEqualTo(SUMMER_TIME);
        assertThat(set.notificationFrequency()).isEqualTo(NotificationFrequency.TWICE_DAILY);
        assertThat(set.emails()).isEqualTo(addresses);
        assertThat(set.email()).isEqualTo("etat-civil@lyon.example");
        assertThat(town.now(CERTDC)).isEqualTo(other);
    }

    @Test
    @Promise("HUB-19")
    void activate_it_at_00_01_in_paris_of_the_day_that_was_set() {
        change(ETAT_CIVIL, portal(SUMMER_TIME));

        var set = town.now(ETAT_CIVIL);
        assertThat(set.isActive(Instant.parse("2026-03-29T22:00:59Z"))).isFalse();
        assertThat(set.isActive(Instant.parse("2026-03-29T22:01:00Z"))).isTrue();
    }

    @Test
    void activate_it_at_once_when_the_day_is_today() {
        assertThat(value(change(ETAT_CIVIL, portal(TODAY))).status()).isEqualTo(SubscriptionStatus.ACTIVE);
    }

    @Test
    @Promise("HUB-22")
    void take_the_api_only_where_editor_and_version_are_attested_and_keep_that() {
        var unattested = api(null, null);

        assertThat(faults(change(ETAT_CIVIL, unattested))).containsExactly(SettingsFault.Code.NO_ATTESTATION);
        assertThat(town.now(ETAT_CIVIL).accessMode()).isNull();

        value(change(ETAT_CIVIL, api(null, CHECKED)));
        var kept = new Attestation("Éditeur & Cie", "12.4", town.jeanne.accountId(), town.hub.clock.instant());
        assertThat(town.now(ETAT_CIVIL).attestation()).isEqualTo(kept);

        value(change(ETAT_CIVIL, api(SUMMER_TIME, null)));
        assertThat(town.now(ETAT_CIVIL).attestation()).isEqualTo(kept);
    }

    @Test
    @Promise("HUB-22")
    void want_an_editor_and_a_version_that_are_said() {
        assertThat(faults(change(ETAT_CIVIL, api(null, new Software(" ", "12.4")))))
                .hasSize(1);
    }

    @Test
    @Promise("HUB-21")
    void switched_to_the_other_mode_show_the_cases_in_flight_and_orphan_none() {
        town.holding(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL));
        var software = town.hub.softwareOf(MAIRIE_DE_LYON);
        var folder = town.hub.send(aFolder().to(MAIRIE_DE_LYON));
        var caseId = folder.cases().getFirst().id();

        value(change(ETAT_CIVIL, portal(null)));

        assertThat(held(ETAT_CIVIL).remaining().items())
                .extracting(each -> each.caseId())
                .containsExactly(caseId);
        assertThat(forbidden(town.hub.findCase.find(software, caseId))).contains("PORTAIL mode");
        assertThat(town.hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);

        value(change(ETAT_CIVIL, api(null, CHECKED)));

        value(town.hub.moveCase.move(software, caseId, Status.SI_RECEIVED));
        assertThat(held(ETAT_CIVIL).remaining().items())
                .extracting(each -> each.status())
                .containsExactly(Status.SI_RECEIVED);
    }

    @Test
    void activate_within_two_years_for_a_later_one_is_a_slip() {
        var last = TODAY.plusYears(2);
        var typed = new SubscriptionSettings(
                AccessMode.PORTAIL,
                last.plusDays(1),
                NotificationFrequency.EACH,
                List.of("accueil@lyon.example"),
                null);

        assertThat(faults(change(ETAT_CIVIL, typed))).containsExactly(SettingsFault.Code.DAY_TOO_FAR);
        value(change(
                ETAT_CIVIL,
                new SubscriptionSettings(
                        AccessMode.PORTAIL, last, NotificationFrequency.EACH, List.of("accueil@lyon.example"), null)));
        assertThat(town.now(ETAT_CIVIL).activationDay()).isEqualTo(last);
    }

    @Test
    void that_are_wrong_are_told_together_and_change_nothing() {
        var before = town.now(ETAT_CIVIL);
        var wrong = new SubscriptionSettings(
                null, TODAY.minusDays(1), NotificationFrequency.EACH, List.of("pas une adresse"), null);

        assertThat(faults(change(ETAT_CIVIL, wrong)))
                .containsExactly(
                        SettingsFault.Code.DAY_PASSED,
                        SettingsFault.Code.DAY_WITHOUT_MODE,
                        new SettingsFault.InvalidAddress("pas une adresse"));
        assertThat(town.now(ETAT_CIVIL)).isEqualTo(before);
    }

    @Test
    void that_are_wrong_are_told_each_at_its_field() {
        var wrong = new SubscriptionSettings(
                AccessMode.API,
                TODAY.minusDays(1),
                NotificationFrequency.EACH,
                List.of("pas une adresse"),
                new SubscriptionSettings.Software("", ""));

        var outcome =
                town.changeSettings.preview(town.jeanne, town.now(ETAT_CIVIL).id(), wrong, "");

        assertThat(faults(outcome))
                .extracting(SettingsFault::field)
                .containsExactly(
                        SubscriptionSettings.EDITOR,
                        SubscriptionSettings.VERSION,
                        SubscriptionSettings.ACTIVATION,
                        SubscriptionSettings.EMAILS);
    }

    @Test
    void are_looked_at_before_they_are_changed() {
        var before = town.now(ETAT_CIVIL);

        var seen = town.changeSettings.preview(town.jeanne, before.id(), portal(null), before.settingsVersion());

        assertThat(value(seen))
                .isInstanceOfSatisfying(
                        ChangeSettings.SettingsChange.Changed.class,
                        change -> assertThat(change.subscribed().subscription().accessMode())
                                .isEqualTo(AccessMode.PORTAIL));
        assertThat(town.now(ETAT_CIVIL)).isEqualTo(before);
    }

    @Test
    void name_an_address_unless_no_mail_is_wanted() {
        var mailed = new SubscriptionSettings(AccessMode.PORTAIL, null, NotificationFrequency.DAILY, NOBODY, null);

        assertThat(faults(change(ETAT_CIVIL, mailed))).containsExactly(SettingsFault.Code.NO_ADDRESS);
    }

    @Test
    void of_an_active_one_leave_it_active() {
        change(ETAT_CIVIL, portal(TODAY));

        value(change(ETAT_CIVIL, api(TODAY, CHECKED)));
        assertThat(faults(change(ETAT_CIVIL, portal(null)))).containsExactly(SettingsFault.Code.ACTIVE_WITHOUT_DAY);

        assertThat(town.now(ETAT_CIVIL).isActive(town.hub.clock.instant())).isTrue();
    }

    @Test
    void give_a_suspended_one_another_day_while_the_membership_lasts() {
        value(town.suspend.suspend(town.jeanne, town.now(ETAT_CIVIL).id()));

        assertThat(value(change(ETAT_CIVIL, portal(TODAY))).status()).isEqualTo(SubscriptionStatus.ACTIVE);
    }

    @Test
    @Promise("HUB-25")
    void give_no_day_to_the_last_one_suspended_nor_to_one_that_datapass_ended() {
        value(town.suspend.suspend(town.jeanne, town.now(CERTDC).id()));
        value(town.suspend.suspend(town.jeanne, town.now(ETAT_CIVIL).id()));
        assertThat(faults(change(ETAT_CIVIL, portal(TODAY))))
                .containsExactly(new SettingsFault.NotResumable(SubscriptionFault.MEMBERSHIP_ENDED));

        town.holding(aSubscription(MAIRIE_DE_LYON, CERTDC));
        town.holding(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .being(SubscriptionStatus.SUSPENDED)
                .dated(new Milestones(null, null, null, town.hub.clock.instant(), null)));
        assertThat(faults(change(ETAT_CIVIL, portal(TODAY))))
                .containsExactly(new SettingsFault.NotResumable(SubscriptionFault.ENDED_BY_DATAPASS));
    }

    @Test
    void are_for_the_administrators_and_delegates_of_that_administration_alone() {
        var samir = town.comes(
                new Person("Samir", "Haddad", null, null, new EmailAddress("samir@editeur.example")),
                MAIRIE_DE_LYON,
                Role.TECHNICAL_DELEGATE);

        for (var other : List.of(town.karim, town.lucie)) {
            forbidden(change(other, ETAT_CIVIL, portal(null)));
        }
        value(change(samir, ETAT_CIVIL, portal(null)));
    }

    @Test
    @Promise("HUB-19")
    void name_a_technical_delegate_who_is_invited() {
        var samir = new Person("Samir", "Haddad", null, null, new EmailAddress("samir@editeur.example"));

        value(town.appointDelegate.appoint(town.jeanne, town.now(ETAT_CIVIL).id(), samir));

        assertThat(town.now(ETAT_CIVIL).delegationActor()).isEqualTo(Contact.of(samir));
        var account = town.hub.ledger.transaction(
                tables -> tables.accounts().find(samir.email()).orElseThrow());
        assertThat(account.in(MAIRIE_DE_LYON).orElseThrow().role()).isEqualTo(Role.TECHNICAL_DELEGATE);
        assertThat(town.hub.queue.submitted()).hasSize(1);
    }

    @Test
    void that_somebody_else_changed_since_they_were_shown_stay_as_these_are_and_say_whose_they_are() {
        var seen = town.now(ETAT_CIVIL).settingsVersion();
        var lucas = town.comes(
                new Person("Lucas", "Petit", null, null, new EmailAddress("lucas@lyon.example")),
                MAIRIE_DE_LYON,
                Role.LOCAL_ADMINISTRATOR);
        value(change(lucas, ETAT_CIVIL, portal(TODAY)));
        var at = town.hub.clock.instant();
        town.hub.clock.advance(Duration.ofMinutes(5));
        var id = town.now(ETAT_CIVIL).id();

        assertThat(value(town.changeSettings.change(town.jeanne, id, api(TODAY, CHECKED), seen)))
                .isEqualTo(new SettingsChange.Overtaken(new LastChange("Lucas Petit", at)));

        assertThat(town.now(ETAT_CIVIL).accessMode()).isEqualTo(AccessMode.PORTAIL);
        var now = town.now(ETAT_CIVIL).settingsVersion();
        assertThat(value(town.changeSettings.change(town.jeanne, id, api(TODAY, CHECKED), now)))
                .isInstanceOf(SettingsChange.Changed.class);
        assertThat(town.now(ETAT_CIVIL).accessMode()).isEqualTo(AccessMode.API);
    }

    private HeldSubscription held(Process process) {
        return value(town.find.find(town.karim, town.now(process).id()));
    }

    private Result<Subscribed, SettingsFault> change(Process process, SubscriptionSettings settings) {
        return change(town.jeanne, process, settings);
    }

    private Result<Subscribed, SettingsFault> change(Visitor by, Process process, SubscriptionSettings settings) {
        return town.changeSettings
                .change(by, town.now(process).id(), settings, "")
                .then(change -> Result.done(((SettingsChange.Changed) change).subscribed()));
    }

    private static SubscriptionSettings portal(LocalDate day) {
        return new SubscriptionSettings(AccessMode.PORTAIL, day, NotificationFrequency.NEVER, NOBODY, null);
    }

    private static SubscriptionSettings api(LocalDate day, Software attested) {
        return new SubscriptionSettings(AccessMode.API, day, NotificationFrequency.NEVER, NOBODY, attested);
    }
}
