package relais.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import relais.domain.OrganizationId;
import relais.domain.Paris;
import relais.domain.desk.SearchKey;
import relais.domain.desk.Worklist;
import relais.domain.process.Retention;
import relais.domain.process.Status;
import relais.emulators.EmbeddedServices;

/** Fills the tables of télédossiers as years of deposits leave them, each time in the same manner. */
record YearsOfCases(EmbeddedServices services, OrganizationId operator) {
    /** The démarches, each as often as it is asked for. */
    private static final List<String> PROCESSES = Stream.of(
                    Collections.nCopies(9, "EtatCivil"),
                    Collections.nCopies(4, "CERTDC"),
                    Collections.nCopies(3, "recensementCitoyen"),
                    Collections.nCopies(3, "depotDossierPACS"),
                    Collections.nCopies(1, "SNATED"))
            .flatMap(List::stream)
            .toList();

    /** The names of a quarter of the people, each as frequent as the most frequent names of France. */
    private static final List<String> LAST_NAMES = List.of(
            "Martin",
            "Bernard",
            "Thomas",
            "Petit",
            "Robert",
            "Richard",
            "Durand",
            "Dubois",
            "Moreau",
            "Laurent",
            "Simon",
            "Michel",
            "Lefèvre",
            "Leroy",
            "Roux",
            "David",
            "Bertrand",
            "Morel",
            "Fournier",
            "Girard",
            "Bonnet",
            "Dupont",
            "Lambert",
            "Fontaine",
            "Rousseau",
            "Vincent",
            "Müller",
            "Le Goff",
            "N’Diaye",
            "Faure",
            "André",
            "Mercier",
            "Blanc",
            "Guérin",
            "Boyer",
            "Garnier",
            "Chevalier",
            "François",
            "Legrand",
            "Gauthier",
            "Perrin",
            "Robin",
            "Clément",
            "Morin",
            "Nicolas",
            "Henry",
            "Roussel",
            "Mathieu",
            "Gautier",
            "Masson");

    private static final List<String> SYLLABLES = List.of(
            "Ba", "Bel", "Chau", "Dor", "Fal", "Gri", "Har", "Jou", "Lan", "Mon", "Pel", "Quin", "Ren", "Sau", "Tour",
            "Vil");
    private static final List<String> FIRST_NAMES = List.of(
            "Marie",
            "Jean",
            "Zoé",
            "Paul",
            "Camille",
            "Louis",
            "Chloé",
            "Hugo",
            "Inès",
            "Noël",
            "Anne-Sophie",
            "Jean-Pierre",
            "Léa",
            "Karim",
            "Fatou",
            "Élise",
            "Théo",
            "Manon",
            "Gaël",
            "Sarah");
    /**
     * Number of the oldest cases of any town that a search or the list of soon deleted cases finds, and of the next ones, which are
     * treated, since a page takes time for each line.
     */
    private static final int A_PAGE = 25;

    private static final int CASES_OF_A_SMALL_TOWN_A_DAY = 5;
    private static final int MOST_DAYS = 3 * 365;
    private static final int LINES_AT_ONCE = 5000;
    private static final String FOLDERS = "COPY folder (id, osl, process_code, external_id, applicant_first_name,"
            + " applicant_last_name, applicant_email, global_status, created_at, updated_at, completed_at) FROM STDIN";
    private static final String CASES = "COPY folder_case (id, folder_id, position, external_id, recipient, status,"
            + " updated_at, transmitted_at, moves, files_due_on, process_code, search_key) FROM STDIN";

    static List<String> processCodes() {
        return PROCESSES.stream().distinct().toList();
    }

    /** The number of a town's case, counted from 0. */
    static String number(OrganizationId town, int index) {
        return "%s-%07d".formatted(town.branchCode(), index);
    }

    /** The cases have come evenly, a few a day in a small town, during three years in a large one; their statuses follow from their age. */
    void fill(OrganizationId town, int count) throws SQLException, IOException {
        var days = Duration.ofDays(Math.min(MOST_DAYS, count / CASES_OF_A_SMALL_TOWN_A_DAY));
        var now = Instant.now();
        var random = new Random(town.toString().hashCode());
        try (var connection =
                DriverManager.getConnection(services.jdbcUrl(), services.jdbcUser(), services.jdbcPassword())) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var first = 0; first < count; first += LINES_AT_ONCE) {
                var folders = new StringBuilder();
                var cases = new StringBuilder();
                for (var index = first; index < Math.min(count, first + LINES_AT_ONCE); index++) {
                    var age = days.multipliedBy(count - index).dividedBy(count);
                    add(town, index, now, age, random, folders, cases);
                }
                copy.copyIn(FOLDERS, new StringReader(folders.toString()));
                copy.copyIn(CASES, new StringReader(cases.toString()));
            }
        }
    }

    /** Leaves the tables as autovacuum does in time. */
    void settle() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(services.jdbcUrl(), services.jdbcUser(), services.jdbcPassword());
                var statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE folder, folder_case");
        }
    }

    private void add(
            OrganizationId town,
            int index,
            Instant now,
            Duration age,
            Random random,
            StringBuilder folders,
            StringBuilder cases) {
        var process = PROCESSES.get(random.nextInt(PROCESSES.size()));
        var lastName = index < A_PAGE ? "Lefèvre" : index < 2 * A_PAGE ? "N’Diaye" : lastName(index, random);
        var firstName =
                index < A_PAGE || index >= 2 * A_PAGE ? FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size())) : "Zoé";
        var transmitted = now.minus(age);
        var isSoonDeleted = index < A_PAGE;
        var status = isSoonDeleted
                ? Status.CLOSED
                : index < 2 * A_PAGE ? Status.DONE : status(age.toDays(), random.nextInt(10));
        var updated = transmitted.plusSeconds(
                random.nextLong(Math.min(age.toSeconds(), Duration.ofDays(30).toSeconds()) + 1));
        var isClosed = status.compareTo(Status.CLOSED) >= 0;
        var folder = new UUID(random.nextLong(), random.nextLong());
        var number = number(town, index);
        line(
                folders,
                folder,
                operator,
                process,
                number,
                firstName,
                lastName,
                "usager@example.org",
                status,
                transmitted,
                updated,
                transmitted);
        line(
                cases,
                new UUID(random.nextLong(), random.nextLong()),
                folder,
                0,
                number,
                town,
                status,
                updated,
                transmitted,
                3,
                isSoonDeleted
                        ? LocalDate.now(Paris.ZONE).plusDays(1 + index % Worklist.DELETION_NOTICE_DAYS)
                        : isClosed ? Retention.USUAL.filesDueOn(updated) : "\\N",
                process,
                SearchKey.of(lastName + " " + firstName + " " + number));
    }

    private static String lastName(int index, Random random) {
        return index % 4 == 0 ? LAST_NAMES.get(index / 4 % LAST_NAMES.size()) : rareName(random);
    }

    private static String rareName(Random random) {
        return random.ints(3, 0, SYLLABLES.size()).mapToObj(SYLLABLES::get).collect(Collectors.joining());
    }

    /** The status that a case has after so many days. */
    private static Status status(long days, int tenth) {
        if (days < 6) {
            return tenth < 3 ? Status.SENT : Status.SI_RECEIVED;
        }
        if (days < 15) {
            return tenth < 3 ? Status.ADD_AWAITING : Status.IN_PROGRESS;
        }
        if (days < 30) {
            return tenth < 1 ? Status.REFUSED : Status.DONE;
        }
        return days < 60 ? Status.CLOSED : Status.ARCHIVED;
    }

    private static void line(StringBuilder text, Object... values) {
        text.append(Stream.of(values).map(Object::toString).collect(Collectors.joining("\t")))
                .append('\n');
    }
}
