package relais.sql;

import java.util.Objects;
import org.flywaydb.core.Flyway;

/** Brings a database to the schema that this version of the functions needs; already there: nothing. */
public final class SchemaMigrations {
    private SchemaMigrations() {}

    /** @throws org.flywaydb.core.api.FlywayException when an applied migration was changed since, or one fails (it then leaves nothing) */
    public static void migrate(String url, String user, String password) {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    /** The deployment's step, before the functions change; takes the same variables as they do. */
    public static void main(String... args) {
        migrate(variable("RELAIS_SQL_URL"), variable("RELAIS_SQL_USER"), variable("RELAIS_SQL_PASSWORD"));
    }

    private static String variable(String name) {
        return Objects.requireNonNull(System.getenv(name), name + " is not set");
    }
}
