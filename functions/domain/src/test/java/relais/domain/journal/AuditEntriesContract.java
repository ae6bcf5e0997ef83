package relais.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.SequentialIds;

/** Every store of audit entries must keep this contract. */
public interface AuditEntriesContract {
    Instant MONDAY = Instant.parse("2026-03-02T09:30:00.123Z");

    /** Returns the same ledger throughout a test, empty at first. */
    Ledger ledger();

    @ParameterizedTest
    @EnumSource(AuditedAction.class)
    default void an_act_comes_back_as_it_was_noted(AuditedAction audited) {
        var act = act(audited, MONDAY, MAIRIE_DE_LYON);

        note(act);

        assertThat(of(MAIRIE_DE_LYON, 10)).containsExactly(act);
    }

    @Test
    default void those_of_an_administration_come_latest_first_and_no_others() {
        var first = act(AuditedAction.SUSPENDED, MONDAY, MAIRIE_DE_LYON);
        var inTheSameInstant = act(AuditedAction.REACTIVATED, MONDAY, MAIRIE_DE_LYON);
        var last = act(AuditedAction.REMOVED, MONDAY.plusMillis(1), MAIRIE_DE_LYON);
        note(first, inTheSameInstant, last, act(AuditedAction.INVITED, MONDAY.plusSeconds(5), MAIRIE_DE_CLAMART));

        assertThat(of(MAIRIE_DE_LYON, 10)).containsExactly(last, inTheSameInstant, first);
        assertThat(of(MAIRIE_DE_LYON, 2)).containsExactly(last, inTheSameInstant);
    }

    @Test
    default void the_oldest_are_forgotten_first_and_no_more_than_is_asked() {
        var acts = List.of(
                act(AuditedAction.INVITED, MONDAY, MAIRIE_DE_LYON),
                act(AuditedAction.SUSPENDED, MONDAY.plusSeconds(1), MAIRIE_DE_LYON),
                act(AuditedAction.REMOVED, MONDAY.plusSeconds(2), MAIRIE_DE_LYON));
        acts.forEach(this::note);

        assertThat(forget(MONDAY, 10)).isZero();
        assertThat(forget(MONDAY.plusSeconds(2), 1)).isEqualTo(1);
        assertThat(of(MAIRIE_DE_LYON, 10)).containsExactly(acts.get(2), acts.get(1));
        assertThat(forget(MONDAY.plusSeconds(2), 10)).isEqualTo(1);
        assertThat(of(MAIRIE_DE_LYON, 10)).containsExactly(acts.get(2));
    }

    private static AuditEntry act(AuditedAction audited, Instant at, OrganizationId organization) {
        return new AuditEntry(at, SequentialIds.UNIQUE.next(), audited, SequentialIds.UNIQUE.next(), organization);
    }

    private void note(AuditEntry... acts) {
        Arrays.stream(acts)
                .forEach(act -> ledger().write(tables -> tables.auditEntries().note(act)));
    }

    private List<AuditEntry> of(OrganizationId organization, int limit) {
        return ledger().transaction(tables -> tables.auditEntries().of(organization, limit));
    }

    private int forget(Instant before, int limit) {
        return ledger().transaction(tables -> tables.auditEntries().forget(before, limit));
    }
}
