package relais.domain.desk;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.access.Side;
import relais.domain.account.Visitor;
import relais.domain.folder.OpenedCase;
import relais.domain.mailbox.EventStatus;
import relais.domain.process.Process;
import relais.domain.process.Status;

/**
 * Takes one decision of an agent on several cases, each in a transaction of its own. Every decision waits like that of {@link DecideOnCase}.
 * Cases that are not open to the agent are left out of the answers.
 */
public final class DecideOnCases {
    /** Maximum number of cases in one decision, as many as the longest page of a list. */
    public static final int AT_ONCE = 100;

    private static final Logger LOG = System.getLogger(DecideOnCases.class.getName());

    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    public DecideOnCases(Ledger ledger, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A case under the decision.
     *
     * @param moves number of its status changes
     * @param hindrance empty if the decision can be taken, or has been
     */
    public record WeighedCase(CaseSummary summary, int moves, Optional<Hindrance> hindrance) {
        public boolean isOpen() {
            return hindrance.isEmpty();
        }
    }

    /** The statuses that an agent may choose, in their order. */
    public static Set<Status> offered() {
        return OpenCase.OFFERED;
    }

    /** Foresees the decision on each case, in the order given, without taking it. */
    public List<WeighedCase> weigh(Visitor visitor, Collection<UUID> caseIds, Status wanted) {
        return ledger.transaction(tables -> caseIds.stream()
                .flatMap(id -> AgentCase.find(tables, visitor, id).stream())
                .map(opened -> weighed(opened, hindrance(tables, visitor, opened, wanted)))
                .toList());
    }

    /**
     * Records the decision on each case that nothing hinders, in place of an earlier one of this agent.
     *
     * @param seenMoves number of status changes that the agent saw, of each case
     * @param message to each applicant; null if there is none
     */
    public List<WeighedCase> decide(
            Visitor visitor, Map<UUID, Integer> seenMoves, Status wanted, @Nullable String message) {
        return seenMoves.entrySet().stream()
                .flatMap(seen -> attempt(visitor, seen.getKey(), seen.getValue(), wanted, message).stream())
                .toList();
    }

    /** Withdraws the waiting decisions of this agent; returns their cases, in the order given. */
    public List<CaseSummary> withdraw(Visitor visitor, Collection<UUID> caseIds) {
        return caseIds.stream()
                .flatMap(id -> ledger.transaction(tables -> AgentCase.lockToTreat(tables, visitor, id).stream()
                        .filter(opened -> withdrawn(tables, visitor, opened))
                        .findFirst()
                        .map(CaseSummary::of)
                        .stream()))
                .toList();
    }

    /** A failure leaves the case as it is, and hinders no other. */
    private Optional<WeighedCase> attempt(
            Visitor visitor, UUID caseId, int seenMoves, Status wanted, @Nullable String message) {
        try {
            return ledger.transaction(tables -> AgentCase.lock(tables, visitor, caseId).stream()
                    .map(opened -> decided(tables, visitor, opened, seenMoves, wanted, message))
                    .findFirst());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a decision among several was not recorded", e);
            return ledger.transaction(tables -> AgentCase.find(tables, visitor, caseId).stream()
                    .map(opened -> weighed(opened, Optional.of(Hindrance.FAILED)))
                    .findFirst());
        }
    }

    private WeighedCase decided(
            Tables tables, Visitor visitor, OpenedCase opened, int seenMoves, Status wanted, @Nullable String message) {
        var part = opened.part();
        var hindrance = hindrance(tables, visitor, opened, wanted)
                .or(() -> part.moves() == seenMoves ? Optional.empty() : Optional.of(Hindrance.MOVED));
        if (hindrance.isEmpty()) {
            tables.pendingDecisions()
                    .put(PendingDecision.of(
                            ids.next(), part.id(), visitor, wanted, message, seenMoves, clock.instant()));
        }
        return weighed(opened, hindrance);
    }

    private static Optional<Hindrance> hindrance(Tables tables, Visitor visitor, OpenedCase opened, Status wanted) {
        var process = tables.processes().find(opened.folder().processCode()).orElseThrow();
        if (opened.part().status() == wanted) {
            return Optional.of(Hindrance.ALREADY_THERE);
        }
        if (!AgentCase.isTreatable(tables, visitor, opened)) {
            return Optional.of(
                    AgentCase.isForSoftware(tables, opened) ? Hindrance.SOFTWARE_TREATS : Hindrance.ONLY_CONSULTED);
        }
        if (!process.statuses().contains(wanted)) {
            return Optional.of(Hindrance.NO_SUCH_STEP);
        }
        if (!OpenCase.next(opened, process).contains(wanted)) {
            return Optional.of(Hindrance.NO_WAY);
        }
        if (tables.pendingDecisions()
                .find(opened.part().id())
                .filter(pending -> pending.isOfAnother(visitor))
                .isPresent()) {
            return Optional.of(Hindrance.ANOTHER_DECIDES);
        }
        return isRead(tables, opened, process) ? Optional.empty() : Optional.of(Hindrance.UNREAD);
    }

    private static boolean isRead(Tables tables, OpenedCase opened, Process process) {
        return !OpenCase.isToAcknowledge(opened, process)
                && !tables.caseVisits().of(opened.part().id()).isEmpty()
                && tables.events().of(opened.part().id()).stream()
                        .noneMatch(event -> event.sender() != Side.SI && event.status() == EventStatus.SENT);
    }

    /** True if a decision of the visitor waited. */
    private static boolean withdrawn(Tables tables, Visitor visitor, OpenedCase opened) {
        var pending = tables.pendingDecisions()
                .find(opened.part().id())
                .filter(PendingDecision::waits)
                .filter(each -> each.accountId().equals(visitor.accountId()));
        pending.ifPresent(each -> tables.pendingDecisions().remove(each.caseId()));
        return pending.isPresent();
    }

    private static WeighedCase weighed(OpenedCase opened, Optional<Hindrance> hindrance) {
        return new WeighedCase(CaseSummary.of(opened), opened.part().moves(), hindrance);
    }
}
