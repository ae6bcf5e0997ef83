package relais.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.Ledger;
import relais.domain.organization.OrganizationId;
import relais.domain.organization.Partners;
import relais.domain.process.Process;

/** What every collection of subscriptions must do, whatever keeps it. */
public interface SubscriptionsContract {
    /** The same one throughout a test; it may hold what other tests left. */
    Ledger ledger();

    static List<Subscription> subscriptions() {
        return List.of(
                aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).build(),
                aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                        .activeFrom(LocalDate.of(2026, 3, 29))
                        .inMode(AccessMode.PORTAIL)
                        .build(),
                aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                        .being(SubscriptionStatus.SUSPENDED)
                        .mailing(NotificationFrequency.EACH, "b@é.example", "a+b@lyon.example")
                        .build(),
                aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                        .being(SubscriptionStatus.REFUSED)
                        .mailing(NotificationFrequency.TWICE_DAILY)
                        .build());
    }

    @BeforeEach
    default void organisations_and_processes_are_known() {
        ledger().write(tables -> {
            Partners.ALL.forEach(tables.organizations()::save);
            tables.processes().save(ETAT_CIVIL);
            tables.processes().save(CERTDC);
        });
    }

    @ParameterizedTest
    @MethodSource("subscriptions")
    default void a_subscription_comes_back_with_every_property_and_replaces_the_one_before(Subscription subscription) {
        ledger().write(tables -> tables.subscriptions().save(subscription));

        assertThat(find(MAIRIE_DE_LYON, ETAT_CIVIL)).contains(subscription);
    }

    @Test
    default void an_organisation_has_its_own_in_the_order_of_their_processes() {
        var civil = aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).build();
        var deaths = aSubscription(MAIRIE_DE_LYON, CERTDC).build();
        ledger().write(tables -> {
            tables.subscriptions().save(civil);
            tables.subscriptions().save(deaths);
            tables.subscriptions().save(aSubscription(MAIRIE_DE_CLAMART, CERTDC).build());
        });

        List<Subscription> found =
                ledger().transaction(tables -> tables.subscriptions().of(MAIRIE_DE_LYON));

        assertThat(found).containsExactly(deaths, civil);
    }

    @Test
    default void it_belongs_to_one_organisation_and_one_process() {
        var lyon = aSubscription(MAIRIE_DE_LYON, CERTDC).build();
        var clamart = aSubscription(MAIRIE_DE_CLAMART, CERTDC)
                .inMode(AccessMode.PORTAIL)
                .build();
        ledger().write(tables -> {
            tables.subscriptions().save(lyon);
            tables.subscriptions().save(clamart);
        });

        assertThat(find(MAIRIE_DE_LYON, CERTDC)).contains(lyon);
        assertThat(find(MAIRIE_DE_CLAMART, CERTDC)).contains(clamart);
        assertThat(find(Partners.CD_DE_MOSELLE, CERTDC)).isEmpty();
    }

    private Optional<Subscription> find(OrganizationId subscriber, Process process) {
        return ledger().transaction(tables -> tables.subscriptions().find(subscriber, process.code()));
    }
}
