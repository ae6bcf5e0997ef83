package relais.stores.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.MutableClock;
import relais.domain.Parallel;
import relais.domain.Promise;
import relais.domain.SequentialIds;
import relais.domain.account.PortalAddress;
import relais.domain.verification.VerificationRun;
import relais.domain.verification.VerifyAccounts;

/** The verification reads only the accounts that are due, and several runs at once ask each of them once. */
@Promise({"HUB-38", "HUB-39", "HUB-40"})
final class A_hundred_thousand_accounts {
    private static final int ALL = 100_000;
    private static final int DUE = 40;

    private final DataSource source = Database.emptied();
    private final Sql sql = new Sql(source);
    private final MutableClock clock = new MutableClock("2026-06-02T08:30:00Z");

    /** Makes a question due for 40 accounts and the erasure for 40 others. */
    @BeforeEach
    void forty_of_each_are_due() {
        sql.run("""
            INSERT INTO account (id, first_name, last_name, email, password_hash, credentials, suspension_reason,
                suspension_words, suspended_since, created_at, confirmed_at, ask_at, act_at)
            SELECT gen_random_uuid(), 'Anne', 'Onyme', 'a' || n || '@ville.example', 'hash', 0,
                CASE WHEN n % 2 = 0 THEN 'NO_ANSWER' END, CASE WHEN n % 2 = 0 THEN '' END,
                CASE WHEN n % 2 = 0 THEN at END, at, at,
                CASE WHEN n % 2 = 1 THEN at + interval '3 months' END,
                CASE WHEN n % 2 = 0 THEN at + interval '2 months' END
            FROM (SELECT n, CASE WHEN n <= ? THEN timestamptz '2026-03-01 10:00:00Z'
                ELSE timestamptz '2026-05-01 10:00:00Z' + n * interval '1 second' END AS at
                FROM generate_series(1, ?) AS n) AS people
            """, 2 * DUE, ALL);
        sql.run("""
            INSERT INTO membership (account_id, organization, role, since, rights)
            SELECT id, 'SI-21690123100011-69123', 'AGENT', created_at, '{}' FROM account
            """);
        sql.run("ANALYZE account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "act"})
    void cost_no_scan(String what) {
        var due = what.equals("ask") ? SqlVerifications.TO_ASK : SqlVerifications.TO_ACT;
        var plan = sql.texts("EXPLAIN (ANALYZE, COSTS OFF) " + due.replaceAll(":\\w+", "?"), clock.instant(), 500);

        var scan = plan.stream().filter(line -> line.contains("Scan")).toList();
        assertThat(scan)
                .singleElement()
                .asString()
                .contains("using account_to_" + what)
                .contains("rows=" + DUE);
        assertThat(plan).noneMatch(line -> line.contains("Removed by Filter"));
    }

    @Test
    void are_verified_by_several_runs_at_once_as_by_one() {
        var runs = Parallel.callers(4, i -> verify());

        assertThat(runs.stream().mapToInt(VerificationRun::asked).sum()).isEqualTo(DUE);
        assertThat(runs.stream().mapToInt(run -> run.erased().size()).sum()).isEqualTo(DUE);
        assertThat(count("outbox WHERE kind = 'ASK_PERSON'")).isEqualTo(DUE);
        assertThat(count("account")).isEqualTo(ALL - DUE);
        assertThat(count("membership")).isEqualTo(ALL - DUE);
        assertThat(verify().isIdle()).isTrue();
    }

    private VerificationRun verify() {
        var portal = new PortalAddress(URI.create("https://relais.example/portail"));
        return new VerifyAccounts(Database.ledger(), SequentialIds.UNIQUE, new SecureRandom(), portal, clock).verify();
    }

    private int count(String table) {
        return Integer.parseInt(sql.texts("SELECT count(*) FROM " + table).getFirst());
    }
}
