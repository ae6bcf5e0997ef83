package relais.stores.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.folder.FoldersContract;
import relais.domain.process.Status;

final class SqlFoldersTest implements FoldersContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Test
    void what_remains_to_be_treated_has_the_statuses_that_the_domain_says() {
        var statuses = Arrays.stream(Status.values())
                .filter(Status::isToBeTreated)
                .map(status -> "'" + status + "'")
                .collect(Collectors.joining(", "));

        assertThat(CaseRows.TO_BE_TREATED).isEqualTo(statuses);
    }
}
