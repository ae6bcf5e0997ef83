package relais.stores.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.SequentialIds;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.Role;

/** The second waits for the first even if that only adds a person, when no row can be locked yet. */
final class Two_decisions_about_the_people_of_a_town {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:30:00Z");
    private static final long A_WHILE_NANOS = 10_000_000;

    private final HikariDataSource source = Database.emptied();
    private final Ledger ledger = Database.ledger();

    @Test
    void are_taken_one_after_the_other() throws Exception {
        var locked = new CountDownLatch(1);
        var administrator = new Membership(MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of(), null, MONDAY);
        var account = new Account(
                SequentialIds.UNIQUE.next(),
                jeanne(),
                null,
                null,
                0,
                null,
                MONDAY,
                MONDAY,
                null,
                List.of(administrator));
        try (var threads = Executors.newSingleThreadExecutor()) {
            var second = threads.submit(() -> {
                locked.await();
                return ledger.transaction(tables -> tables.accounts().lockAllOf(MAIRIE_DE_LYON));
            });

            ledger.write(tables -> {
                tables.accounts().lockAllOf(MAIRIE_DE_LYON);
                locked.countDown();
                waitUntilItWaitsOrIsDone(second);
                tables.accounts().insert(account);
            });

            assertThat(second.get()).extracting(Account::id).containsExactly(account.id());
        }
    }

    private void waitUntilItWaitsOrIsDone(Future<List<Account>> decision) {
        while (!decision.isDone() && !somebodyWaits()) {
            LockSupport.parkNanos(A_WHILE_NANOS);
        }
    }

    private boolean somebodyWaits() {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")) {
            row.next();
            return row.getInt(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
