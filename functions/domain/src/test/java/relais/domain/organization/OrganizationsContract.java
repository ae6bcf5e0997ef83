package relais.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.NOBODY;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.Ledger;
import relais.domain.Order;
import relais.domain.OrganizationId;
import relais.domain.Page;
import relais.domain.Window;
import relais.domain.organization.Organization.ContactPoint;
import relais.domain.organization.Organization.Location;

/** Every collection of organisations must keep this contract. */
public interface OrganizationsContract {
    /** The register number of no partner. */
    String REGISTER = "12345678901234";

    /** Returns the same ledger throughout a test; it may hold data of other tests. */
    Ledger ledger();

    @Test
    default void an_organisation_comes_back_accents_and_dashes_included() {
        var moselle = new Organization(CD_DE_MOSELLE, "Conseil départemental de la Moselle — « Ḿ » 🏛️");

        ledger().write(tables -> tables.organizations().save(moselle));

        assertThat(find(CD_DE_MOSELLE)).contains(moselle);
    }

    @Test
    default void saving_again_replaces() {
        ledger().write(tables -> tables.organizations().save(new Organization(CD_DE_MOSELLE, "avant")));

        ledger().write(tables -> tables.organizations().save(new Organization(CD_DE_MOSELLE, "après")));

        assertThat(find(CD_DE_MOSELLE).orElseThrow().name()).isEqualTo("après");
    }

    @Test
    default void every_property_comes_back_also_those_that_are_not_there() {
        var whole = new Organization(
                CD_DE_MOSELLE,
                "Conseil départemental de la Moselle",
                "CD57",
                "Suspendu",
                new Location("France", "57036", "MOSELLE"),
                new ContactPoint("contact+cd@moselle.collectivite.example", "+330387378757"),
                Instant.parse("2026-03-02T09:30:00.123456Z"),
                Instant.parse("2026-03-03T09:30:00Z"));
        ledger().write(tables -> tables.organizations().save(whole));

        assertThat(find(CD_DE_MOSELLE)).contains(whole);

        var bare = new Organization(CD_DE_MOSELLE, "Moselle");
        ledger().write(tables -> tables.organizations().save(bare));

        assertThat(find(CD_DE_MOSELLE)).contains(bare);
    }

    @Test
    default void inserting_again_keeps_the_first() {
        var first = new Organization(registered(1), "première");

        var inserted = ledger().transaction(tables -> List.of(
                tables.organizations().insert(first),
                tables.organizations().insert(new Organization(first.id(), "seconde"))));

        assertThat(inserted).containsExactly(true, false);
        assertThat(find(first.id())).contains(first);
    }

    @Test
    default void a_list_is_filtered_ordered_and_cut_and_says_how_many_there_are() {
        threeOfOneRegister();

        var twoLast = list(null, new Order<>(OrganizationProperty.NAME, true), new Window(1, 2));

        assertThat(twoLast.items()).extracting(Organization::name).containsExactly("b", "B");
        assertThat(twoLast.total()).isEqualTo(3);
        assertThat(list("OSL", Order.ascending(OrganizationProperty.NAME), Window.ALL)
                        .items())
                .extracting(Organization::name)
                .containsExactly("B");
        assertThat(list("ADMIN", Order.ascending(OrganizationProperty.NAME), Window.ALL))
                .isEqualTo(new Page<>(List.of(), 0, 0));
        assertThat(list(null, Order.ascending(OrganizationProperty.NAME), new Window(7, 2)))
                .isEqualTo(new Page<>(List.of(), 7, 3));
    }

    @ParameterizedTest
    @EnumSource
    default void a_list_may_be_ordered_by_any_property_and_by_id_where_that_leaves_them_equal(
            OrganizationProperty property) {
        threeOfOneRegister();

        var upwards = list(null, Order.ascending(property), Window.ALL).items();
        var downwards = list(null, new Order<>(property, true), Window.ALL).items();

        var byId = Comparator.comparing((Organization each) -> each.id().toString());
        assertThat(upwards).hasSize(3).isSortedAccordingTo(property.upwards().thenComparing(byId));
        assertThat(downwards)
                .hasSize(3)
                .isSortedAccordingTo(property.upwards().reversed().thenComparing(byId));
    }

    @Test
    default void the_names_of_those_that_are_known_come_at_once() {
        threeOfOneRegister();

        var names = ledger().transaction(tables -> tables.organizations().names(List.of(registered(1), NOBODY)));

        assertThat(names).isEqualTo(Map.of(registered(1), "b"));
        assertThat(ledger().<Map<?, ?>>transaction(
                                tables -> tables.organizations().names(List.of())))
                .isEmpty();
    }

    @Test
    default void an_unknown_organisation_is_empty() {
        assertThat(find(NOBODY)).isEmpty();
    }

    private void threeOfOneRegister() {
        ledger().write(tables -> {
            tables.organizations().save(new Organization(registered(1), "b"));
            tables.organizations()
                    .save(new Organization(
                            registered(2),
                            "c",
                            "C",
                            "Actif",
                            new Location("France", "75001", "PARIS"),
                            new ContactPoint("c@c.example", "0102030405"),
                            Instant.parse("2026-03-02T09:30:00Z"),
                            null));
            tables.organizations().save(new Organization(OrganizationId.parse("OSL-" + REGISTER + "-3"), "B"));
        });
    }

    private static OrganizationId registered(int branch) {
        return OrganizationId.parse("SI-" + REGISTER + "-" + branch);
    }

    private Page<Organization> list(String type, Order<OrganizationProperty> order, Window window) {
        var search = new OrganizationSearch(type, REGISTER, order, window);
        return ledger().transaction(tables -> tables.organizations().list(search));
    }

    private Optional<Organization> find(OrganizationId id) {
        return ledger().transaction(tables -> tables.organizations().find(id));
    }
}
