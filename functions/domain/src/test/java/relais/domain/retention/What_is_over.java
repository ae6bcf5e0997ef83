package relais.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.journal.AccessEntryBuilder.anAccess;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.domain.Ledger;
import relais.domain.MemoryLedger;
import relais.domain.MutableClock;
import relais.domain.Promise;
import relais.domain.Window;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.journal.AccessCriteria;
import relais.domain.journal.AccessEntry;
import relais.domain.journal.AuditEntry;
import relais.domain.journal.AuditedAction;
import relais.domain.migration.Agreement;

/** Is forgotten without anybody asking for it, links a day after they expired and entries of both journals after six months. */
final class What_is_over {
    private final MutableClock clock = new MutableClock("2026-03-02T09:30:00Z");
    private final Ledger ledger = new MemoryLedger();
    private final ForgetWhatIsOver forget = new ForgetWhatIsOver(ledger, clock);

    @Test
    void of_links_goes_a_day_after_they_opened_anything() {
        var link = OneTimeLink.to(UUID.randomUUID(), LinkKind.NEW_PASSWORD, new OpaqueToken("jeton"), clock.instant());
        ledger.write(tables -> tables.links().save(link));

        clock.advance(LinkKind.NEW_PASSWORD.validity().plusDays(1));
        forget.forget();
        assertThat(find(link)).contains(link);

        clock.advance(Duration.ofMillis(1));
        assertThat(forget.forget()).isEqualTo(1);
        assertThat(find(link)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:30:00Z, 2026-09-02T08:30:00Z",
        "2026-08-31T09:30:00Z, 2027-02-28T23:00:00Z",
        "2027-08-30T09:30:00Z, 2028-02-29T23:00:00Z",
    })
    void of_the_journal_goes_after_six_months_of_the_calendar(Instant at, Instant until) {
        var act = new AuditEntry(at, UUID.randomUUID(), AuditedAction.SUSPENDED, UUID.randomUUID(), MAIRIE_DE_LYON);
        ledger.write(tables -> tables.auditEntries().note(act));

        clock.set(until.minusSeconds(1));
        forget.forget();
        assertThat(isKept(act)).isTrue();

        clock.set(until.plusSeconds(1));
        forget.forget();
        assertThat(isKept(act)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:30:00Z, 2026-09-02T08:30:00Z",
        "2026-08-31T09:30:00Z, 2027-02-28T23:00:00Z",
        "2027-08-30T09:30:00Z, 2028-02-29T23:00:00Z",
        "2028-02-29T09:30:00Z, 2028-08-29T08:30:00Z",
    })
    @Promise("HUB-50")
    void of_the_journal_of_accesses_goes_after_six_months_of_the_calendar(Instant at, Instant until) {
        var access = anAccess(MAIRIE_DE_LYON).at(at).build();
        ledger.write(tables -> tables.accessEntries().note(access));

        clock.set(until.minusSeconds(1));
        forget.forget();
        assertThat(isKept(access)).isTrue();

        clock.set(until.plusSeconds(1));
        assertThat(forget.forget()).isEqualTo(1);
        assertThat(isKept(access)).isFalse();
    }

    @Test
    void of_agreements_to_migrations_goes_a_day_after_they_allowed_anything() {
        var agreement =
                new Agreement(UUID.randomUUID(), MAIRIE_DE_LYON, MAIRIE_DE_CLAMART, UUID.randomUUID(), clock.instant());
        ledger.write(tables -> tables.migrations().agree(agreement));

        clock.advance(Agreement.VALID.plusDays(1));
        assertThat(forget.forget()).isZero();
        clock.advance(Duration.ofMillis(1));

        assertThat(forget.forget()).isEqualTo(1);
    }

    private Optional<OneTimeLink> find(OneTimeLink link) {
        return ledger.transaction(tables -> tables.links().find(link.tokenHash()));
    }

    private boolean isKept(AccessEntry access) {
        return ledger.transaction(
                        tables -> tables.accessEntries().search(AccessCriteria.of(MAIRIE_DE_LYON), new Window(0, 10)))
                .items()
                .contains(access);
    }

    private boolean isKept(AuditEntry act) {
        return ledger.transaction(tables -> tables.auditEntries().of(MAIRIE_DE_LYON, 10))
                .contains(act);
    }
}
