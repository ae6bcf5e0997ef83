package relais.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.journal.AccessEntryBuilder.anAccess;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.Ledger;
import relais.domain.Page;
import relais.domain.Promise;
import relais.domain.SequentialIds;
import relais.domain.Window;

/** Every store of access entries must keep this contract. */
public interface AccessEntriesContract {
    Instant MONDAY = Instant.parse("2026-03-02T09:30:00.123Z");
    AccessCriteria LYON = AccessCriteria.of(MAIRIE_DE_LYON);

    /** Returns the same ledger throughout a test, empty at first. */
    Ledger ledger();

    @ParameterizedTest
    @EnumSource(AccessKind.class)
    @Promise("HUB-31")
    default void an_access_comes_back_as_it_was_noted(AccessKind kind) {
        var file = SequentialIds.UNIQUE.next();
        var whole = anAccess(MAIRIE_DE_LYON)
                .to(Accessed.ofFile(kind, SequentialIds.UNIQUE.next(), "É-2026/1", file))
                .build();

        note(whole);

        assertThat(search(LYON).items()).containsExactly(whole);
    }

    @Test
    @Promise("HUB-31")
    default void that_of_a_software_tells_its_name_and_version() {
        var access = anAccess(MAIRIE_DE_LYON)
                .bySoftware("logiciel-lyon")
                .to(Accessed.all(AccessKind.LIST))
                .from(new AccessOrigin("2001:db8::1", "r-2", null, null, "Arpège", "4.2"))
                .build();

        note(access);

        assertThat(search(LYON).items()).containsExactly(access);
    }

    @Test
    default void those_of_an_administration_come_latest_first_and_no_others() {
        var first = anAccess(MAIRIE_DE_LYON).at(MONDAY).build();
        var inTheSameInstant = anAccess(MAIRIE_DE_LYON).at(MONDAY).build();
        var last = anAccess(MAIRIE_DE_LYON).at(MONDAY.plusMillis(1)).build();
        note(first, inTheSameInstant, last, anAccess(MAIRIE_DE_CLAMART).build());

        assertThat(search(LYON)).isEqualTo(new Page<>(List.of(last, first, inTheSameInstant), 0, 3));
        assertThat(search(LYON, new Window(1, 1))).isEqualTo(new Page<>(List.of(first), 1, 3));
        assertThat(search(LYON, new Window(3, 5))).isEqualTo(new Page<>(List.of(), 3, 3));
    }

    @Test
    default void each_filter_leaves_its_own() {
        var karim = UUID.randomUUID();
        var byKarim = anAccess(MAIRIE_DE_LYON).at(MONDAY).by(karim).build();
        var bySoftware = anAccess(MAIRIE_DE_LYON)
                .at(MONDAY.plusSeconds(1))
                .bySoftware("logiciel-lyon")
                .build();
        var ofANumber =
                anAccess(MAIRIE_DE_LYON).at(MONDAY.plusSeconds(2)).toCase("B-2").build();
        var ofAKind = anAccess(MAIRIE_DE_LYON)
                .at(MONDAY.plusSeconds(3))
                .to(Accessed.all(AccessKind.LIST_EXPORT))
                .build();
        note(byKarim, bySoftware, ofANumber, ofAKind);

        assertThat(search(by(new Actor.Person(karim))).items()).containsExactly(byKarim);
        assertThat(search(by(new Actor.Software("logiciel-lyon"))).items()).containsExactly(bySoftware);
        assertThat(search(by(new Actor.Software(karim.toString()))).items()).isEmpty();
        assertThat(search(new AccessCriteria(MAIRIE_DE_LYON, null, "B-2", null, null, null))
                        .items())
                .containsExactly(ofANumber);
        assertThat(search(new AccessCriteria(MAIRIE_DE_LYON, null, null, AccessKind.LIST_EXPORT, null, null))
                        .items())
                .containsExactly(ofAKind);
        assertThat(search(new AccessCriteria(MAIRIE_DE_CLAMART, new Actor.Person(karim), null, null, null, null))
                        .items())
                .isEmpty();
    }

    @Test
    default void a_period_includes_its_start_and_not_its_end() {
        var first = anAccess(MAIRIE_DE_LYON).at(MONDAY).build();
        var second = anAccess(MAIRIE_DE_LYON).at(MONDAY.plusSeconds(1)).build();
        note(first, second);

        assertThat(search(between(MONDAY, MONDAY.plusSeconds(1))).items()).containsExactly(first);
        assertThat(search(between(MONDAY.plusSeconds(1), MONDAY.plusSeconds(2))).items())
                .containsExactly(second);
    }

    @Test
    default void the_oldest_are_forgotten_first_and_no_more_than_is_asked() {
        var all = List.of(
                anAccess(MAIRIE_DE_LYON).at(MONDAY).build(),
                anAccess(MAIRIE_DE_LYON).at(MONDAY.plusSeconds(1)).build(),
                anAccess(MAIRIE_DE_LYON).at(MONDAY.plusSeconds(2)).build());
        all.forEach(this::note);

        assertThat(forget(MONDAY, 10)).isZero();
        assertThat(forget(MONDAY.plusSeconds(2), 1)).isEqualTo(1);
        assertThat(search(LYON).items()).containsExactly(all.get(2), all.get(1));
        assertThat(forget(MONDAY.plusSeconds(2), 10)).isEqualTo(1);
        assertThat(search(LYON).items()).containsExactly(all.get(2));
    }

    private static AccessCriteria by(Actor author) {
        return new AccessCriteria(MAIRIE_DE_LYON, author, null, null, null, null);
    }

    private static AccessCriteria between(Instant from, Instant until) {
        return new AccessCriteria(MAIRIE_DE_LYON, null, null, null, from, until);
    }

    private void note(AccessEntry... entries) {
        Arrays.stream(entries)
                .forEach(
                        entry -> ledger().write(tables -> tables.accessEntries().note(entry)));
    }

    private Page<AccessEntry> search(AccessCriteria criteria) {
        return search(criteria, new Window(0, 10));
    }

    private Page<AccessEntry> search(AccessCriteria criteria, Window window) {
        return ledger().transaction(tables -> tables.accessEntries().search(criteria, window));
    }

    private int forget(Instant before, int limit) {
        return ledger().transaction(tables -> tables.accessEntries().forget(before, limit));
    }
}
