package relais.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.Ledger;
import relais.domain.Order;
import relais.domain.OrganizationId;
import relais.domain.Page;
import relais.domain.Parallel;
import relais.domain.SequentialIds;
import relais.domain.Window;
import relais.domain.organization.Partners;
import relais.domain.process.KnownProcesses;
import relais.domain.process.Process;
import relais.domain.process.Status;

/** Every collection of subscriptions must keep this contract. */
public interface SubscriptionsContract {
    Instant NOON = Instant.parse("2026-03-02T11:00:00Z");

    /** Returns the same ledger throughout a test; it may hold data of other tests. */
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
                        .build(),
                aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).inMode(null).build(),
                aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                        .attested(new Attestation("Éditeur & Cie", "12.4", SequentialIds.UNIQUE.next(), NOON))
                        .build(),
                aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                        .handedTo(MAIRIE_DE_CLAMART, NOON)
                        .build(),
                whole());
    }

    @BeforeEach
    default void organisations_and_processes_are_known() {
        ledger().write(tables -> {
            Partners.ALL.forEach(tables.organizations()::save);
            tables.processes().save(ETAT_CIVIL);
            tables.processes().save(CERTDC);
        });
    }

    @Test
    default void those_that_are_handed_over_are_found_until_they_are_suspended() {
        var handedOver = aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .handedTo(MAIRIE_DE_CLAMART, NOON)
                .build();
        ledger().write(tables -> tables.subscriptions().save(handedOver));
        ledger().write(tables -> assertThat(tables.subscriptions().handedOver()).contains(handedOver));

        ledger().write(tables -> tables.subscriptions().save(handedOver.endedByHandover(NOON)));

        ledger().write(tables -> assertThat(tables.subscriptions().handedOver())
                .extracting(Subscription::id)
                .doesNotContain(handedOver.id()));
    }

    @Test
    default void one_whose_handover_is_over_is_listed_as_suspended_from_that_second_on() {
        var handedOver = aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .handedTo(MAIRIE_DE_CLAMART, NOON)
                .build();
        ledger().write(tables -> tables.subscriptions().save(handedOver));
        var suspended = new SubscriptionSearch(
                SubscriptionStatus.SUSPENDED,
                Set.of(ETAT_CIVIL.code()),
                MAIRIE_DE_LYON.companyRegister(),
                null,
                null,
                Order.ascending(SubscriptionProperty.ID),
                Window.ALL);

        ledger().write(tables -> {
            assertThat(tables.subscriptions().list(suspended, NOON).items()).contains(handedOver);
            assertThat(tables.subscriptions()
                            .list(suspended, NOON.minusSeconds(1))
                            .items())
                    .doesNotContain(handedOver);
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

    @Test
    default void it_is_found_and_locked_by_its_id() {
        var lyon = aSubscription(MAIRIE_DE_LYON, CERTDC).build();
        ledger().write(tables -> tables.subscriptions().save(lyon));

        ledger().write(tables -> {
            assertThat(tables.subscriptions().find(lyon.id())).contains(lyon);
            assertThat(tables.subscriptions().lock(lyon.id())).contains(lyon);
            assertThat(tables.subscriptions().find(SequentialIds.UNIQUE.next())).isEmpty();
            assertThat(tables.subscriptions().lock(SequentialIds.UNIQUE.next())).isEmpty();
        });
    }

    @Test
    default void inserting_again_keeps_the_first() {
        var process = about("insert");
        var first = aSubscription(MAIRIE_DE_LYON, process).build();

        var inserted = ledger().transaction(tables -> List.of(
                tables.subscriptions().insert(first),
                tables.subscriptions()
                        .insert(aSubscription(MAIRIE_DE_LYON, process).build()),
                tables.subscriptions()
                        .insert(aSubscription(MAIRIE_DE_CLAMART, process).build())));

        assertThat(inserted).containsExactly(true, false, true);
        assertThat(find(MAIRIE_DE_LYON, process)).contains(first);
    }

    @Test
    default void twenty_inserted_at_once_are_one() {
        var process = about("course");

        var inserted = Parallel.callers(
                20,
                i -> ledger().transaction(tables -> tables.subscriptions()
                        .insert(aSubscription(MAIRIE_DE_LYON, process).build())));

        assertThat(inserted).containsOnlyOnce(true).hasSize(20);
    }

    @Test
    default void an_editor_as_delegation_actor_comes_back_as_it_was_and_so_does_the_person_who_takes_its_place() {
        var editor = new Editor("21920023500014", "2a004");
        var held = aSubscription(MAIRIE_DE_LYON, about("éditeur")).heldBy(Contact.NONE, editor);
        var subscription = held.build();
        ledger().write(tables -> tables.subscriptions().save(subscription));

        assertThat(found(subscription)).isEqualTo(subscription);
        assertThat(found(subscription).delegationActor()).isEqualTo(new Editor("21920023500014", "2A004"));

        var zoe = new Contact("Zoé", null, "zoe@lyon.example", null, null);
        var passedOn = subscription.delegatedTo(zoe, NOON);
        ledger().write(tables -> tables.subscriptions().save(passedOn));

        assertThat(found(subscription)).isEqualTo(passedOn);
    }

    private Subscription found(Subscription subscription) {
        return ledger().transaction(
                        tables -> tables.subscriptions().find(subscription.id()).orElseThrow());
    }

    @Test
    default void a_list_lets_pass_what_every_filter_lets_pass() {
        var process = about("filtres");
        var other = about("autres filtres");
        var lyon = aSubscription(MAIRIE_DE_LYON, process).requestedAs(42).build();
        var clamart = aSubscription(MAIRIE_DE_CLAMART, process)
                .being(SubscriptionStatus.SUSPENDED)
                .heldBy(Contact.NONE, new Contact(null, null, "Pierre.DUBOIS@Admin.example", null, null))
                .build();
        var elsewhere = aSubscription(MAIRIE_DE_LYON, other).requestedAs(43).build();
        ledger().write(tables -> List.of(lyon, clamart, elsewhere).forEach(tables.subscriptions()::save));
        var both = Set.of(process.code(), other.code());

        assertThat(list(null, both, null, null, null)).containsExactly(lyon, clamart, elsewhere);
        assertThat(list(null, Set.of(process.code()), null, null, null)).containsExactly(lyon, clamart);
        assertThat(list(SubscriptionStatus.SUSPENDED, both, null, null, null)).containsExactly(clamart);
        assertThat(list(null, both, MAIRIE_DE_LYON.companyRegister(), null, null))
                .containsExactly(lyon, elsewhere);
        assertThat(list(null, both, null, "pierre.dubois@admin.example", null)).containsExactly(clamart);
        assertThat(list(null, both, null, null, 43L)).containsExactly(elsewhere);
        assertThat(list(SubscriptionStatus.ACTIVE, Set.of(process.code()), null, null, 43L))
                .isEmpty();
    }

    @Test
    default void an_inactive_one_whose_day_has_come_is_listed_as_active() {
        var process = about("activation");
        var today = LocalDate.ofInstant(NOON, ZoneId.of("Europe/Paris"));
        var active = aSubscription(MAIRIE_DE_LYON, process).activeFrom(today).build();
        var inactive = aSubscription(MAIRIE_DE_CLAMART, process)
                .activeFrom(today.plusDays(1))
                .build();
        ledger().write(tables -> List.of(active, inactive).forEach(tables.subscriptions()::save));

        assertThat(list(SubscriptionStatus.ACTIVE, Set.of(process.code()), null, null, null))
                .containsExactly(active);
        assertThat(list(SubscriptionStatus.INACTIVE, Set.of(process.code()), null, null, null))
                .containsExactly(inactive);
    }

    @Test
    default void a_page_says_how_many_there_are() {
        var process = about("pages");
        var all = Stream.of(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART, Partners.CD_DE_MOSELLE)
                .map(town -> aSubscription(town, process).build())
                .toList();
        ledger().write(tables -> all.forEach(tables.subscriptions()::save));

        assertThat(page(process, Order.ascending(SubscriptionProperty.ID), new Window(1, 1)))
                .isEqualTo(new Page<>(all.subList(1, 2), 1, 3));
        assertThat(page(process, new Order<>(SubscriptionProperty.ID, true), new Window(0, 2))
                        .items())
                .containsExactly(all.get(2), all.get(1));
        assertThat(page(process, Order.ascending(SubscriptionProperty.ID), new Window(3, 5)))
                .isEqualTo(new Page<>(List.of(), 3, 3));
    }

    @ParameterizedTest
    @EnumSource
    default void a_list_may_be_ordered_by_any_property_and_by_id_where_that_leaves_them_equal(
            SubscriptionProperty property) {
        var process = about("ordre");
        var some = List.of(
                aSubscription(MAIRIE_DE_LYON, process).inMode(null).build(),
                whole(MAIRIE_DE_CLAMART, process),
                aSubscription(Partners.CD_DE_MOSELLE, process)
                        .mailing(NotificationFrequency.DAILY, "z@moselle.example")
                        .build());
        ledger().write(tables -> some.forEach(tables.subscriptions()::save));

        var upwards = page(process, Order.ascending(property), Window.ALL).items();
        var downwards = page(process, new Order<>(property, true), Window.ALL).items();

        var byId = Comparator.comparing((Subscription each) -> each.id().toString());
        assertThat(upwards).hasSize(3).isSortedAccordingTo(property.upwards().thenComparing(byId));
        assertThat(downwards)
                .hasSize(3)
                .isSortedAccordingTo(property.upwards().reversed().thenComparing(byId));
    }

    private static Subscription whole() {
        return whole(MAIRIE_DE_LYON, ETAT_CIVIL);
    }

    private static Subscription whole(OrganizationId subscriber, Process process) {
        return aSubscription(subscriber, process)
                .activeFrom(LocalDate.of(2026, 3, 29))
                .refusedFor("Pièce manquante")
                .mailing(NotificationFrequency.EACH, "b@é.example", "a+b@lyon.example")
                .requestedAs(9_000_000_000L)
                .heldBy(
                        new Contact("George", "DUBOIS", "george@lyon.example", "DSI", "00658475847"),
                        new Contact("Zoé", null, "zoe@lyon.example", null, "+330658475847"))
                .dated(new Milestones(
                        NOON,
                        NOON.plusSeconds(1),
                        NOON.plusSeconds(2),
                        NOON.plusSeconds(3),
                        NOON.plusNanos(123_456_000)))
                .build();
    }

    /** A démarche that no other test subscribes to. */
    private static Process about(String what) {
        return new Process(
                what + SequentialIds.UNIQUE.next(),
                what,
                Partners.DGS,
                true,
                Set.of("*"),
                Set.of(KnownProcesses.PDF),
                Set.of(),
                1,
                Set.of(Status.SENT));
    }

    private List<Subscription> list(
            SubscriptionStatus status, Set<String> processCodes, String register, String delegate, Long datapassId) {
        var search = new SubscriptionSearch(
                status,
                processCodes,
                register,
                delegate,
                datapassId,
                Order.ascending(SubscriptionProperty.ID),
                Window.ALL);
        return ledger().transaction(tables -> tables.subscriptions().list(search, NOON))
                .items();
    }

    private Page<Subscription> page(Process process, Order<SubscriptionProperty> order, Window window) {
        var search = new SubscriptionSearch(null, Set.of(process.code()), null, null, null, order, window);
        return ledger().transaction(tables -> tables.subscriptions().list(search, NOON));
    }

    private Optional<Subscription> find(OrganizationId subscriber, Process process) {
        return ledger().transaction(tables -> tables.subscriptions().find(subscriber, process.code()));
    }
}
