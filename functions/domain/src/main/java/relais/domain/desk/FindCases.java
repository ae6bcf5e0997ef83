package relais.domain.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Order;
import relais.domain.Page;
import relais.domain.Paris;
import relais.domain.Window;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.domain.desk.DeskVisits.DeskVisit;
import relais.domain.process.Process;

/** Lists and counts the cases that an agent may see. */
public final class FindCases {
    private final Ledger ledger;
    private final Clock clock;

    public FindCases(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The work that waits for an agent.
     *
     * @param processes the démarches open to the agent, by title
     * @param counts numbers of cases by démarche and status, as {@link CaseSummaries#counts}
     * @param arrived number of cases to treat that arrived since the last visit
     * @param late number of cases that have not moved for too long
     * @param soonDeleted number of cases whose files are soon deleted
     * @param lastVisit the end of the agent's last visit; null if this is the first
     */
    public record Workload(
            List<Process> processes,
            Map<CaseSummaries.CountKey, Integer> counts,
            int arrived,
            int late,
            int soonDeleted,
            @Nullable Instant lastVisit) {
        public Workload {
            processes = List.copyOf(processes);
            counts = Map.copyOf(counts);
        }

        /** Number of cases in a list, of all démarches. */
        public int of(Worklist list) {
            return switch (list) {
                case SINCE_LAST_VISIT -> arrived;
                case LATE -> late;
                case SOON_DELETED -> soonDeleted;
                case TO_TREAT, IN_PROGRESS, AWAITING, TREATED, CLOSED, ALL ->
                    processes.stream()
                            .mapToInt(process -> of(list, process.code()))
                            .sum();
            };
        }

        /** Number of cases of a démarche in a list of all cases in its statuses. */
        public int of(Worklist list, String processCode) {
            return list.of(counts, processCode);
        }
    }

    /** A page of the cases, with the workload beside it. Démarches that are not open to the agent are ignored. */
    public record Found(Page<CaseSummary> page, Workload workload) {}

    public Workload count(Visitor visitor) {
        return ledger.transaction(tables -> workload(tables, visitor));
    }

    /** Finds the cases of a list that meet the criteria, whose statuses are the list's. */
    public Found find(Visitor visitor, Worklist list, CaseQuery query) {
        return ledger.transaction(tables -> {
            var workload = workload(tables, visitor);
            var open = new HashSet<>(query.processCodes());
            open.retainAll(codes(workload));
            var wanted = narrowed(list, query.of(open), workload.lastVisit());
            return new Found(tables.caseSummaries().find(visitor.organization(), wanted), workload);
        });
    }

    private CaseQuery narrowed(Worklist list, CaseQuery query, @Nullable Instant lastVisit) {
        return switch (list) {
            case SINCE_LAST_VISIT -> lastVisit == null ? query : query.since(lastVisit);
            case LATE -> query.late(clock.instant());
            case TO_TREAT, IN_PROGRESS, AWAITING, TREATED, CLOSED, SOON_DELETED, ALL -> query;
        };
    }

    /**
     * The cases chosen in a list, in the order given. Those that are not open to the agent are absent.
     *
     * @param processes the démarches open to the agent, by title
     */
    public record ChosenCases(List<CaseSummary> cases, List<Process> processes) {
        public ChosenCases {
            cases = List.copyOf(cases);
            processes = List.copyOf(processes);
        }
    }

    public ChosenCases chosen(Visitor visitor, Collection<UUID> caseIds) {
        return ledger.transaction(tables -> new ChosenCases(
                caseIds.stream()
                        .flatMap(id -> AgentCase.find(tables, visitor, id).stream())
                        .map(CaseSummary::of)
                        .toList(),
                processes(tables, PortalPolicy.casesOpenTo(tables, visitor))));
    }

    /**
     * The case to treat that has waited longest, apart from those whose decision waits.
     *
     * @param except another case to leave out; null if there is none
     */
    public Optional<CaseSummary> next(Visitor visitor, @Nullable UUID except) {
        return ledger.transaction(tables -> {
            var left = new HashSet<>(tables.pendingDecisions().casesWaitingIn(visitor.organization()));
            if (except != null) {
                left.add(except);
            }
            var query = new CaseQuery(
                    PortalPolicy.casesOpenTo(tables, visitor),
                    Worklist.TO_TREAT.statuses(),
                    null,
                    null,
                    null,
                    List.of(),
                    Order.ascending(CaseOrder.TRANSMITTED),
                    new Window(0, left.size() + 1));
            return tables.caseSummaries().find(visitor.organization(), query).items().stream()
                    .filter(each -> !left.contains(each.id()))
                    .findFirst();
        });
    }

    private Workload workload(Tables tables, Visitor visitor) {
        var codes = PortalPolicy.casesOpenTo(tables, visitor);
        var lastVisit = visit(tables, visitor).formerAt();
        return new Workload(
                processes(tables, codes),
                tables.caseSummaries().counts(visitor.organization(), codes),
                count(tables, visitor, codes, Worklist.SINCE_LAST_VISIT, lastVisit),
                count(tables, visitor, codes, Worklist.LATE, lastVisit),
                tables.caseSummaries().dueBy(visitor.organization(), codes, soon()),
                lastVisit);
    }

    private static List<Process> processes(Tables tables, Set<String> codes) {
        return codes.stream()
                .flatMap(code -> tables.processes().find(code).stream())
                .sorted(Comparator.comparing(Process::name).thenComparing(Process::code))
                .toList();
    }

    private int count(Tables tables, Visitor visitor, Set<String> codes, Worklist list, @Nullable Instant lastVisit) {
        var query = new CaseQuery(
                codes,
                list.statuses(),
                null,
                null,
                null,
                List.of(),
                Order.ascending(CaseOrder.TRANSMITTED),
                Window.ALL);
        return tables.caseSummaries().count(visitor.organization(), narrowed(list, query, lastVisit));
    }

    /** Notes the look; the visit's former end stays the same until the agent has been away. */
    private DeskVisit visit(Tables tables, Visitor visitor) {
        var now = clock.instant();
        var known = tables.deskVisits().find(visitor.accountId(), visitor.organization());
        var present = known.map(each -> each.seen(now))
                .orElseGet(() -> new DeskVisit(visitor.accountId(), visitor.organization(), null, now));
        if (known.filter(present::equals).isEmpty()) {
            tables.deskVisits().put(present);
        }
        return present;
    }

    /** The last day on which files are soon deleted. */
    public LocalDate soon() {
        return clock.instant().atZone(Paris.ZONE).toLocalDate().plusDays(Worklist.DELETION_NOTICE_DAYS);
    }

    private static Set<String> codes(Workload workload) {
        return new HashSet<>(workload.processes().stream().map(Process::code).toList());
    }
}
