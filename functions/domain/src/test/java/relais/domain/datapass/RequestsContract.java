package relais.domain.datapass;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.datapass.DataPass.JEANNE;
import static relais.domain.datapass.DataPass.KARIM;
import static relais.domain.datapass.DataPass.second;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.Parallel;
import relais.domain.datapass.DataPass.Told;
import relais.domain.datapass.Decision.DecisionKind;
import relais.domain.subscription.Contact;

/** Every collection of requests must keep this contract. */
public interface RequestsContract {
    /** Returns the same ledger throughout a test, empty at first. */
    Ledger ledger();

    @Test
    default void a_request_comes_back_whole() {
        var first = told(7, DecisionKind.APPROVE, 1, MAIRIE_DE_LYON, "CERTDC", "EtatCivil");
        var last = told(7, DecisionKind.TRANSFER, 2, MAIRIE_DE_METZ);
        var request = new Request(
                7,
                List.of(first.decision(), last.decision()),
                Map.of(MAIRIE_DE_LYON, JEANNE, MAIRIE_DE_METZ, new Contact(null, null, "k@metz.example", null, null)));

        save(request);

        ledger().write(tables -> assertThat(tables.requests().find(7)).contains(request));
        ledger().write(tables -> assertThat(tables.requests().find(8)).isEmpty());
    }

    @Test
    default void it_grows_by_its_decisions_and_keeps_the_last_administrator_alone() {
        var approval = told(7, DecisionKind.APPROVE, 1, MAIRIE_DE_LYON, "CERTDC");
        var transfer = told(7, DecisionKind.TRANSFER, 2, MAIRIE_DE_LYON);
        var before = Request.unknown(7).with(approval.decision(), JEANNE);
        save(before);

        var after = before.with(transfer.decision(), KARIM);
        save(after);

        ledger().write(tables -> assertThat(tables.requests().find(7)).contains(after));
        assertThat(after.administrators()).containsExactly(Map.entry(MAIRIE_DE_LYON, KARIM));
    }

    @Test
    default void a_decision_learns_what_it_asks_for_and_a_revocation_may_be_nowhere() {
        var partial = new Decision(
                DecisionKind.APPROVE,
                second(1),
                "a",
                Beneficiary.unnamed(MAIRIE_DE_LYON),
                Set.of("CERTDC"),
                false,
                true);
        var revocation = new Decision(DecisionKind.REVOKE, second(2), "b", null, Set.of(), true, false);
        var opening = new Decision(
                DecisionKind.OPENED, second(2), "c", Beneficiary.unnamed(MAIRIE_DE_LYON), Set.of("CERTDC"), true, true);
        var before = Request.unknown(7)
                .with(partial, JEANNE)
                .with(revocation, Contact.NONE)
                .with(opening, KARIM);
        save(before);
        ledger().write(tables -> assertThat(tables.requests().find(7)).contains(before));

        var whole = new Decision(
                DecisionKind.APPROVE,
                second(1),
                "a",
                Beneficiary.unnamed(MAIRIE_DE_LYON),
                Set.of("EtatCivil"),
                true,
                true);
        var after = before.with(whole, JEANNE);
        save(after);

        ledger().write(tables -> assertThat(tables.requests().find(7)).contains(after));
        assertThat(after.decisions().getFirst().processCodes()).containsExactlyInAnyOrder("CERTDC", "EtatCivil");
        assertThat(after.decisions().getFirst().isWhole()).isTrue();
    }

    @Test
    default void those_of_an_administration_come_back_by_number() {
        var lyon = List.of(request(9, MAIRIE_DE_LYON), request(3, MAIRIE_DE_LYON));
        lyon.forEach(this::save);
        save(request(5, MAIRIE_DE_METZ));

        var naming = ledger().transaction(tables -> tables.requests().naming(MAIRIE_DE_LYON));

        assertThat(naming).containsExactly(lyon.get(1), lyon.get(0));
    }

    @Test
    default void twenty_decisions_at_once_are_twenty() {
        Parallel.callers(
                20,
                i -> ledger().transaction(tables -> {
                    tables.requests().lock();
                    var before = tables.requests().find(7).orElseGet(() -> Request.unknown(7));
                    tables.requests()
                            .save(before.with(
                                    told(7, DecisionKind.APPROVE, i, MAIRIE_DE_LYON, "CERTDC")
                                            .decision(),
                                    JEANNE));
                    return true;
                }));

        ledger().write(tables ->
                assertThat(tables.requests().find(7).orElseThrow().decisions()).hasSize(20));
    }

    private static Request request(long id, OrganizationId organization) {
        return Request.unknown(id)
                .with(told(id, DecisionKind.APPROVE, 1, organization, "CERTDC").decision(), JEANNE);
    }

    private static Told told(
            long id, DecisionKind kind, int second, OrganizationId organization, String... processCodes) {
        return DataPass.told(id, kind, second, organization, "Mairie", JEANNE, processCodes);
    }

    private void save(Request request) {
        ledger().write(tables -> tables.requests().save(request));
    }
}
