package relais.stores.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;

/** Every column of every table is in {@code columns.txt}, with what it tells of a person. */
final class The_register_of_columns {
    /** HUB-16 and HUB-29 let the hub keep these of a person. */
    private static final Set<String> FIVE_THINGS = Set.of("last-name", "first-name", "function", "phone", "email");

    private static final Map<String, String> REGISTER = register();

    @Test
    @Promise({"HUB-16", "HUB-29"})
    void names_every_column_of_the_database_and_no_other() throws SQLException {
        assertThat(columns()).containsExactlyInAnyOrderElementsOf(REGISTER.keySet());
    }

    @Test
    @Promise({"HUB-16", "HUB-29"})
    void knows_of_an_account_and_of_a_contact_the_five_things_and_nothing_else() {
        assertThat(REGISTER.values())
                .allSatisfy(kind -> assertThat(kind)
                        .isIn(
                                "-",
                                "applicant",
                                "free-text",
                                "trace",
                                "last-name",
                                "first-name",
                                "function",
                                "phone",
                                "email"));
        assertThat(thingsKeptIn("account")).isEqualTo(FIVE_THINGS);
        assertThat(thingsKeptIn("datapass_administrator")).isEqualTo(FIVE_THINGS);
    }

    private static Set<String> thingsKeptIn(String table) {
        return REGISTER.entrySet().stream()
                .filter(column -> column.getKey().startsWith(table + "."))
                .map(Map.Entry::getValue)
                .filter(FIVE_THINGS::contains)
                .collect(Collectors.toSet());
    }

    private static List<String> columns() throws SQLException {
        try (var connection = Database.emptied().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history'
                        ORDER BY table_name, ordinal_position
                        """)) {
            var columns = new ArrayList<String>();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
            return columns;
        }
    }

    private static Map<String, String> register() {
        try (var text = The_register_of_columns.class.getResourceAsStream("columns.txt")) {
            var register = new LinkedHashMap<String, String>();
            new String(Objects.requireNonNull(text).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .forEach(words -> register.put(words[0], words[1]));
            return register;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
