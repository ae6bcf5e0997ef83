package relais.stores.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.LedgerContract;
import relais.domain.organization.Organization;

final class SqlLedgerTest implements LedgerContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Test
    void a_store_that_outlives_its_transaction_is_refused() {
        var kept = ledger.transaction(Ledger.Tables::accounts);

        assertThatThrownBy(() -> kept.find(UUID.randomUUID())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_decision_that_fails_on_a_lost_connection_says_why_it_failed() {
        assertThatThrownBy(() -> ledger.write(tables -> {
                    tables.processes().find("CERTDC");
                    Database.endTransactions();
                    throw new IllegalStateException("the decision's own");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the decision's own");
    }

    @Test
    void a_decision_within_another_is_a_part_of_it() {
        var kept = aFolder().build();
        var undone = aFolder().build();

        ledger.write(outer -> {
            outer.folders().insert(kept);
            ledger.write(inner -> assertThat(inner.folders().find(kept.id())).contains(kept));
            assertThatThrownBy(() -> ledger.write(inner -> {
                        inner.organizations().save(new Organization(MAIRIE_DE_LYON, "Lugdunum"));
                        throw new IllegalStateException("only the inner one");
                    }))
                    .hasMessage("only the inner one");
        });
        assertThatThrownBy(() -> ledger.write(outer -> {
                    ledger.write(inner -> inner.folders().insert(undone));
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");

        ledger.write(tables -> {
            assertThat(tables.folders().find(kept.id())).contains(kept);
            assertThat(tables.folders().find(undone.id())).isEmpty();
            assertThat(tables.organizations().find(MAIRIE_DE_LYON).orElseThrow().name())
                    .isEqualTo("Lugdunum");
        });
    }
}
