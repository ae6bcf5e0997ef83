package relais.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.SequentialIds;

/** Every record of migrations must keep this contract. */
public interface MigrationsContract {
    Instant MONDAY = Instant.parse("2026-03-02T09:30:00Z");

    /** Returns the same ledger throughout a test, empty at first. */
    Ledger ledger();

    @Test
    default void an_agreement_replaces_the_one_of_the_same_source_and_target() {
        agree(agreement(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART, MONDAY));
        var second = agreement(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART, MONDAY.plusSeconds(1));
        var other = agreement(CD_DE_MOSELLE, MAIRIE_DE_CLAMART, MONDAY.plusSeconds(2));

        agree(second);
        agree(other);
        agree(agreement(MAIRIE_DE_CLAMART, MAIRIE_DE_LYON, MONDAY));

        assertThat(find(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART)).contains(second);
        assertThat(find(MAIRIE_DE_LYON, CD_DE_MOSELLE)).isEmpty();
        assertThat(ledger().<List<Agreement>>transaction(
                                tables -> tables.migrations().agreements(MAIRIE_DE_CLAMART)))
                .containsExactly(other, second);
    }

    @Test
    default void an_agreement_withdrawn_is_gone_and_so_is_one_that_is_forgotten() {
        agree(agreement(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART, MONDAY));
        agree(agreement(CD_DE_MOSELLE, MAIRIE_DE_CLAMART, MONDAY));
        agree(agreement(MAIRIE_DE_CLAMART, CD_DE_MOSELLE, MONDAY.plusSeconds(1)));

        ledger().write(tables -> tables.migrations().withdraw(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART));
        ledger().write(tables -> tables.migrations().withdraw(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART));
        int forgotten = ledger().transaction(tables -> tables.migrations().forgetAgreements(MONDAY.plusSeconds(1)));

        assertThat(forgotten).isEqualTo(1);
        assertThat(find(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART)).isEmpty();
        assertThat(find(CD_DE_MOSELLE, MAIRIE_DE_CLAMART)).isEmpty();
        assertThat(find(MAIRIE_DE_CLAMART, CD_DE_MOSELLE)).isPresent();
    }

    @Test
    default void a_migration_took_place_one_way_and_a_way_back_is_none() {
        note(migration(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART, false, MONDAY));
        note(migration(MAIRIE_DE_CLAMART, MAIRIE_DE_LYON, true, MONDAY.plusSeconds(1)));

        assertThat(tookPlace(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART)).isTrue();
        assertThat(tookPlace(MAIRIE_DE_CLAMART, MAIRIE_DE_LYON)).isFalse();
        assertThat(tookPlace(MAIRIE_DE_LYON, CD_DE_MOSELLE)).isFalse();
    }

    @Test
    default void the_last_migration_from_an_organisation_is_the_latest_that_was_not_undone() {
        var first = migration(MAIRIE_DE_LYON, CD_DE_MOSELLE, false, MONDAY);
        var undone = migration(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART, false, MONDAY.plusSeconds(1));
        note(first);
        note(undone);
        assertThat(lastFrom(MAIRIE_DE_LYON)).contains(undone);

        note(migration(MAIRIE_DE_CLAMART, MAIRIE_DE_LYON, true, MONDAY.plusSeconds(2)));
        assertThat(lastFrom(MAIRIE_DE_LYON)).contains(first);
        assertThat(lastFrom(MAIRIE_DE_CLAMART)).isEmpty();

        var again = migration(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART, false, MONDAY.plus(Duration.ofDays(1)));
        note(again);
        assertThat(lastFrom(MAIRIE_DE_LYON)).contains(again);
    }

    private static Agreement agreement(OrganizationId source, OrganizationId target, Instant at) {
        return new Agreement(SequentialIds.UNIQUE.next(), source, target, SequentialIds.UNIQUE.next(), at);
    }

    private static Migration migration(OrganizationId source, OrganizationId target, boolean isBack, Instant at) {
        return new Migration(SequentialIds.UNIQUE.next(), source, target, "si-lyon", 3, isBack, at);
    }

    private void agree(Agreement agreement) {
        ledger().write(tables -> tables.migrations().agree(agreement));
    }

    private void note(Migration migration) {
        ledger().write(tables -> tables.migrations().note(migration));
    }

    private Optional<Agreement> find(OrganizationId source, OrganizationId target) {
        return ledger().transaction(tables -> tables.migrations().agreement(source, target));
    }

    private boolean tookPlace(OrganizationId source, OrganizationId target) {
        return ledger().transaction(tables -> tables.migrations().tookPlace(source, target));
    }

    private Optional<Migration> lastFrom(OrganizationId source) {
        return ledger().transaction(tables -> tables.migrations().lastFrom(source));
    }
}
