package relais.domain.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.Parallel;

/** Every store of arrivals to tell must keep this contract. */
public interface ArrivalDigestsContract {
    Instant EIGHT = Instant.parse("2026-03-02T07:00:00Z");

    /** Returns the same ledger throughout a test, empty at first. */
    Ledger ledger();

    @Test
    default void what_is_due_is_counted_by_recipient_and_demarche_and_taken_once() {
        expect(MAIRIE_DE_LYON, "CERTDC", EIGHT);
        expect(MAIRIE_DE_LYON, "CERTDC", EIGHT);
        expect(MAIRIE_DE_LYON, "EtatCivil", EIGHT);
        expect(MAIRIE_DE_CLAMART, "CERTDC", EIGHT.minusSeconds(5));
        expect(MAIRIE_DE_CLAMART, "CERTDC", EIGHT.plusSeconds(1));

        assertThat(take(EIGHT.minusSeconds(6), 10)).isEmpty();
        assertThat(take(EIGHT, 10))
                .containsExactlyInAnyOrder(
                        new Arrivals(MAIRIE_DE_LYON, "CERTDC", 2),
                        new Arrivals(MAIRIE_DE_LYON, "EtatCivil", 1),
                        new Arrivals(MAIRIE_DE_CLAMART, "CERTDC", 1));
        assertThat(take(EIGHT, 10)).isEmpty();
        assertThat(take(EIGHT.plusSeconds(1), 10)).containsExactly(new Arrivals(MAIRIE_DE_CLAMART, "CERTDC", 1));
    }

    @Test
    default void no_more_recipients_are_taken_than_are_asked_each_with_all_its_arrivals() {
        for (var i = 0; i < 3; i++) {
            expect(MAIRIE_DE_LYON, "CERTDC", EIGHT);
            expect(MAIRIE_DE_LYON, "EtatCivil", EIGHT);
            expect(MAIRIE_DE_CLAMART, "CERTDC", EIGHT);
            expect(MAIRIE_DE_CLAMART, "EtatCivil", EIGHT);
        }

        var first = take(EIGHT, 1);
        var second = take(EIGHT, 1);

        assertThat(first)
                .extracting(Arrivals::recipient)
                .hasSize(2)
                .containsOnly(first.getFirst().recipient());
        assertThat(second)
                .extracting(Arrivals::recipient)
                .doesNotContain(first.getFirst().recipient());
        assertThat(Stream.concat(first.stream(), second.stream())).hasSize(4).allMatch(each -> each.count() == 3);
        assertThat(take(EIGHT, 1)).isEmpty();
    }

    @Test
    default void of_several_who_take_at_once_each_arrival_goes_to_one() {
        for (var i = 0; i < 50; i++) {
            expect(MAIRIE_DE_LYON, "CERTDC", EIGHT);
        }

        var taken = Parallel.callers(4, i -> take(EIGHT, 10));

        assertThat(taken.stream()
                        .flatMap(List::stream)
                        .mapToInt(Arrivals::count)
                        .sum())
                .isEqualTo(50);
    }

    private void expect(OrganizationId recipient, String processCode, Instant dueAt) {
        ledger().write(tables -> tables.arrivalDigests().expect(recipient, processCode, dueAt));
    }

    private List<Arrivals> take(Instant now, int limit) {
        return ledger().transaction(tables -> tables.arrivalDigests().takeDue(now, limit));
    }
}
