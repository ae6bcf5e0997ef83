package relais.stores.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import relais.sql.SchemaMigrations;

/** Is brought under it, with branches in upper case and without the accounts that no mail could reach. */
final class What_was_kept_before_the_one_rule {
    private static final String SUBSCRIPTION =
            "INSERT INTO subscription (id, subscriber, process_code, status, notification_frequency, emails)"
                    + " VALUES (gen_random_uuid(), ?, 'CERTDC', 'INACTIVE', 'NEVER', '{}')";

    @Test
    void is_in_upper_case_unless_both_are_there_and_has_addresses_that_mailers_take() throws IOException {
        try (var postgres = EmbeddedPostgres.start()) {
            var url = postgres.getJdbcUrl("postgres", "postgres");
            Flyway.configure()
                    .dataSource(url, "postgres", "postgres")
                    .locations("classpath:db/migration")
                    .target("18?")
                    .load()
                    .migrate();
            var sql = new Sql(postgres.getPostgresDatabase());
            fill(sql);

            SchemaMigrations.migrate(url, "postgres", "postgres");

            assertThat(sql.texts("SELECT id FROM organization ORDER BY id COLLATE \"C\""))
                    .containsExactly("SI-21200004500014-2A004", "SI-21200004500014-57-CD");
            assertThat(sql.texts("SELECT si_branch_code FROM subscription")).containsExactlyInAnyOrder("2A004");
            assertThat(sql.texts("SELECT email FROM account ORDER BY email"))
                    .containsExactly("o'brien+hubee@sous-domaine.mairie.example", "zoe.petit@mairie.example");
        }
    }

    private static void fill(Sql sql) {
        for (var id : List.of("SI-21200004500014-2a004", "SI-21200004500014-57-cd")) {
            sql.run("INSERT INTO organization (id, name) VALUES (?, 'Mairie')", id);
        }
        sql.run(SUBSCRIPTION, "SI-21200004500014-2a004");
        for (var email : List.of(
                "zoe.petit@mairie.example",
                "o'brien+hubee@sous-domaine.mairie.example",
                "zoe.@mairie.example",
                "a..b@mairie.example",
                "zoe@-mairie.example",
                "zoe@mairie.-example",
                "x".repeat(65) + "@mairie.example")) {
            sql.run(
                    "INSERT INTO account (id, first_name, last_name, email, credentials, created_at, confirmed_at)"
                            + " VALUES (gen_random_uuid(), 'Zoé', 'Petit', ?, 0, now(), now())",
                    email);
        }
    }
}
