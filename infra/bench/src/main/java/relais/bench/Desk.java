package relais.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.Paris;
import relais.domain.process.Process;
import relais.domain.process.Status;
import relais.emulators.EmbeddedServices;
import relais.emulators.Loopback;
import relais.tokens.SigningKeys;

/** Measures the pages of an agent in a small and in a large town by turns, so that other load affects both alike. */
public final class Desk {
    private static final int LITTLE = 100;
    private static final int MUCH = 100_000;
    private static final int ROUNDS = 60;
    private static final int IN_A_ROW = 5;
    private static final int WINDOW_ROUNDS = 2;
    private static final int MOST_WINDOWS = 12;
    private static final double AGREEMENT = 0.05;
    private static final OrganizationId DILA = OrganizationId.parse("OSL-13000918600011-75107");
    private static final String SMALL_TOWN = "SI-21570463800013-57463";
    private static final String LARGE_TOWN = "SI-21690123100011-69123";
    private static final int SEAL_BYTES = 32;
    private static final long FILE_SIZE = 1L << 30;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ProcessHandle postmaster;

    private Desk(ProcessHandle postmaster) {
        this.postmaster = postmaster;
    }

    /** @param arguments the number of cases of the large town, and the number of rounds; both optional */
    public static void main(String... arguments) throws Exception {
        var much = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MUCH;
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
        var machine = Machine.now();
        var accesses = Files.createTempFile("relais-bench-", ".log");
        try (var services = EmbeddedServices.startTransient()) {
            EmbeddedServices.becomeDefaultCredentials();
            try (var context = ApplicationContext.run(properties(services, accesses), "local")) {
                context.getBean(Ledger.class).write(Desk::seed);
                var hub = context.getBean(EmbeddedServer.class).start().getURI();
                var past = new YearsOfCases(services, DILA);
                var pages = new ArrayList<DeskPage>();
                for (var office : List.of(
                        Office.opened(context, SMALL_TOWN, LITTLE, YearsOfCases.processCodes()),
                        Office.opened(context, LARGE_TOWN, much, YearsOfCases.processCodes()))) {
                    past.fill(office.town(), office.cases());
                    pages.addAll(pages(hub, office));
                }
                past.settle();
                var desk = new Desk(postmaster(services));
                var windows = desk.warmUp(pages);
                new Result("desk")
                        .publish(new DeskReport(machine, windows * WINDOW_ROUNDS, desk.measured(pages, rounds)).text());
            }
        } finally {
            Files.delete(accesses);
        }
    }

    private static List<DeskPage> pages(URI hub, Office office) {
        var lists = "/portail/teledossiers?liste=";
        var today = LocalDate.now(Paris.ZONE);
        var number = YearsOfCases.number(office.town(), office.cases() / 2);
        var middle = Math.min(office.cases(), 1000) / 25 / 2;
        return Stream.of(
                        List.of("home", "/portail", ""),
                        List.of("à traiter", lists + "a-traiter", ""),
                        List.of("à traiter, oldest first", lists + "a-traiter&tri=arrivee&ordre=croissant", ""),
                        List.of("à traiter, by last change", lists + "a-traiter&tri=mise-a-jour", ""),
                        List.of("à traiter, by number", lists + "a-traiter&tri=numero&ordre=croissant", ""),
                        List.of("à traiter, by applicant", lists + "a-traiter&tri=usager&ordre=croissant", ""),
                        List.of("tous, one démarche", lists + "tous&demarche=EtatCivil", ""),
                        List.of("à traiter, a week", lists + "a-traiter&du=" + today.minusDays(7) + "&au=" + today, ""),
                        List.of("traités", lists + "traites", ""),
                        List.of("bientôt supprimés", lists + "bientot-supprimes", ""),
                        List.of("tous", lists + "tous", ""),
                        List.of("tous, the page in the middle", lists + "tous&page=" + middle, ""),
                        List.of("tous, by last change", lists + "tous&tri=mise-a-jour", ""),
                        List.of("tous, by number", lists + "tous&tri=numero&ordre=croissant", ""),
                        List.of("tous, by applicant", lists + "tous&tri=usager&ordre=croissant", ""),
                        List.of("tous, by applicant, in the middle", lists + "tous&tri=usager&page=" + middle, ""),
                        List.of("search of a number", lists + "tous", number),
                        List.of("search of a frequent name", lists + "tous", "lefevre"),
                        List.of("search of both names", lists + "tous", "n'diaye zoe"),
                        List.of("search of a name that nobody has", lists + "tous", "wolkenstein"))
                .map(each -> new DeskPage(each.get(0), hub, each.get(1), each.get(2), office))
                .toList();
    }

    /** Until two windows agree; returns the number of windows. */
    private int warmUp(List<DeskPage> pages) throws IOException, InterruptedException {
        var before = Double.MAX_VALUE;
        for (var windows = 1; windows <= MOST_WINDOWS; windows++) {
            var now = measured(pages, WINDOW_ROUNDS).values().stream()
                    .mapToDouble(turns -> turns.percentile(50))
                    .sum();
            if (Math.abs(before - now) <= AGREEMENT * now) {
                return windows;
            }
            before = now;
        }
        return MOST_WINDOWS;
    }

    private Map<DeskPage, DeskTurns> measured(List<DeskPage> pages, int rounds)
            throws IOException, InterruptedException {
        var measured = new LinkedHashMap<DeskPage, DeskTurns>();
        for (var round = 0; round < rounds; round++) {
            for (var page : round % 2 == 0 ? pages : pages.reversed()) {
                measured.put(page, turn(page, measured.getOrDefault(page, DeskTurns.NONE)));
            }
        }
        return measured;
    }

    private DeskTurns turn(DeskPage page, DeskTurns before) throws IOException, InterruptedException {
        var begin = CpuTime.of(ProcessHandle.current(), postmaster);
        var latencies = new ArrayList<Duration>();
        var lines = 0;
        for (var i = 0; i < IN_A_ROW; i++) {
            var seen = page.open(http);
            latencies.add(seen.time());
            lines = seen.lines();
        }
        return before.and(
                latencies,
                lines,
                CpuTime.of(ProcessHandle.current(), postmaster).since(begin));
    }

    private static Map<String, Object> properties(EmbeddedServices services, Path accesses) {
        var port = Loopback.claim(0);
        var properties = new HashMap<String, Object>(services.properties());
        properties.put(
                "relais.tokens.public-keys",
                new Issuer(SigningKeys.generate()).keys().published());
        properties.put("relais.seals.keys", "bench:" + Base64.getEncoder().encodeToString(new byte[SEAL_BYTES]));
        properties.put("relais.portal.url", "http://localhost:%d/portail".formatted(port));
        properties.put("micronaut.server.port", port);
        properties.put("relais.access-log.file", accesses.toString());
        return properties;
    }

    private static void seed(Ledger.Tables tables) {
        for (var code : YearsOfCases.processCodes()) {
            tables.processes()
                    .save(new Process(
                            code,
                            code,
                            DILA,
                            true,
                            Set.of("*"),
                            Set.of("application/pdf"),
                            Set.of(),
                            FILE_SIZE,
                            EnumSet.allOf(Status.class)));
        }
    }

    /** The parent of all backends. */
    private static ProcessHandle postmaster(EmbeddedServices services) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(services.jdbcUrl(), services.jdbcUser(), services.jdbcPassword());
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT pg_backend_pid()")) {
            found.next();
            return ProcessHandle.of(found.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
        }
    }
}
