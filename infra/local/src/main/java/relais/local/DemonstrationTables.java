package relais.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.access.Scope;
import relais.domain.process.Process;
import relais.domain.process.Retention;
import relais.domain.process.Status;
import relais.local.Simulator.Behaviour;

/** The démarches and partners of the demonstration, read from tables with one line each. */
final class DemonstrationTables {
    /** The formats that the SI may send back, unless the démarche says otherwise. */
    private static final Set<String> SI_FORMATS = Set.of("application/pdf", "application/xml");

    private static final long ONE_GIGABYTE = 1L << 30;

    private static final List<Simulator> SIMULATORS = lines("simulators.tsv")
            .map(cells ->
                    new Simulator(cells[0], OrganizationId.parse(cells[1]), cells[2], Behaviour.valueOf(cells[3])))
            .toList();

    private DemonstrationTables() {}

    /**
     * An organisation of the demonstration, with its client.
     *
     * @param mode of its subscriptions; {@code -} if it has none
     * @param scopes that its client may ask for, the usual one first
     */
    record Partner(String name, OrganizationId organization, String clientId, String mode, List<Scope> scopes) {}

    static List<Partner> partners() {
        return lines("partners.tsv")
                .map(cells ->
                        new Partner(cells[0], OrganizationId.parse(cells[1]), cells[2], cells[3], scopes(cells[4])))
                .toList();
    }

    static List<Simulator> simulators() {
        return SIMULATORS;
    }

    static List<Process> processes() {
        var operators = partners().stream()
                .filter(partner -> partner.organization().type() == OrganizationType.OSL)
                .collect(Collectors.toUnmodifiableMap(Partner::name, Partner::organization));
        var workflows = workflows();
        return lines("demarches.tsv")
                .map(cells -> process(cells, operators, workflows.getOrDefault(cells[0], Workflow.USUAL)))
                .toList();
    }

    /** A démarche's own workflow: its statuses, and the one from which its files are no longer needed. */
    private record Workflow(Set<Status> statuses, Status statusBeforeFileDeletion) {
        static final Workflow USUAL = new Workflow(EnumSet.allOf(Status.class), Status.CLOSED);
    }

    private static Process process(String[] cells, Map<String, OrganizationId> operators, Workflow workflow) {
        var code = cells[0];
        var types = new LinkedHashSet<String>();
        var formats = new LinkedHashSet<String>();
        for (var pair : cells[4].split("; ")) {
            var words = pair.split(" ");
            types.add(words[0]);
            formats.add(words[1]);
        }
        return new Process(
                        code,
                        cells[5],
                        Objects.requireNonNull(operators.get(cells[1]), cells[1]),
                        true,
                        types,
                        formats,
                        SI_FORMATS,
                        ONE_GIGABYTE,
                        workflow.statuses())
                .keeping(Retention.USUAL.from(workflow.statusBeforeFileDeletion()));
    }

    private static List<Scope> scopes(String words) {
        return Arrays.stream(words.split(" ")).map(Scope::valueOf).toList();
    }

    private static Map<String, Workflow> workflows() {
        return lines("statuses.tsv")
                .collect(Collectors.toUnmodifiableMap(
                        cells -> cells[0],
                        cells -> new Workflow(
                                Arrays.stream(cells[1].split(" "))
                                        .map(Status::valueOf)
                                        .collect(Collectors.toUnmodifiableSet()),
                                Status.valueOf(cells[2]))));
    }

    private static Stream<String[]> lines(String table) {
        try (var bytes = DemonstrationTables.class.getResourceAsStream("/demonstration/" + table)) {
            var text = new String(Objects.requireNonNull(bytes, table).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split("\t"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
