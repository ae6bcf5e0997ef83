package relais.domain.datapass;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.datapass.DataPass.JEANNE;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.datapass.Catalogue.CatalogueLine;
import relais.domain.datapass.Decision.DecisionKind;
import relais.domain.subscription.Contact;

/** Every store of waiting decisions and of the catalogue lines that they wait for must keep this contract. */
public interface WaitingDecisionsContract {
    Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** Returns the same ledger throughout a test, empty at first. */
    Ledger ledger();

    @Test
    default void a_decision_comes_back_whole_and_by_its_fingerprint() {
        var whole = waiting("b", new Establishment("21690123100011", "69123", "Lyon", "69001"), JEANNE, NOON);
        var bare = waiting("a", new Establishment(null, null, null, null), Contact.NONE, NOON.plusSeconds(1));

        save(bare);
        save(whole);

        ledger().write(tables -> {
            assertThat(tables.waitingDecisions().all()).containsExactly(whole, bare);
            assertThat(tables.waitingDecisions().find("b")).contains(whole);
            assertThat(tables.waitingDecisions().find("c")).isEmpty();
        });
    }

    @Test
    default void a_decision_waits_once_and_not_after_it_is_deleted() {
        var first = waiting("a", new Establishment(null, null, null, null), JEANNE, NOON);
        var second = new WaitingDecision(first.received(), Set.of("one"), true, NOON);
        save(first);
        save(second);
        ledger().write(tables -> assertThat(tables.waitingDecisions().all()).containsExactly(second));

        ledger().write(tables -> tables.waitingDecisions().delete("a"));

        ledger().write(tables -> assertThat(tables.waitingDecisions().all()).isEmpty());
    }

    @Test
    default void a_line_is_there_once_for_a_type_and_a_scope() {
        ledger().write(tables -> {
            tables.catalogueLines().save(new CatalogueLine("b", "*", "CERTDC"));
            tables.catalogueLines().save(new CatalogueLine("a", "y", null));
            tables.catalogueLines().save(new CatalogueLine("a", "x", "CERTDC"));
            tables.catalogueLines().save(new CatalogueLine("b", "*", "EtatCivil"));
        });

        ledger().write(tables -> assertThat(tables.catalogueLines().all())
                .containsExactly(
                        new CatalogueLine("a", "x", "CERTDC"),
                        new CatalogueLine("a", "y", null),
                        new CatalogueLine("b", "*", "EtatCivil")));
    }

    private void save(WaitingDecision decision) {
        ledger().write(tables -> tables.waitingDecisions().save(decision));
    }

    private static WaitingDecision waiting(
            String fingerprint, Establishment establishment, Contact administrator, Instant since) {
        var received = new ReceivedDecision(
                7,
                DecisionKind.TRANSFER,
                NOON,
                fingerprint,
                establishment,
                "a/type",
                Set.of("one", "two"),
                true,
                administrator);
        return new WaitingDecision(received, Set.of("one", "two"), false, since);
    }
}
