package relais.domain.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.Side;
import relais.domain.account.Visitor;
import relais.domain.attachment.Attachment;
import relais.domain.event.Event;
import relais.domain.event.EventRecorder;
import relais.domain.event.OpenedEvent;
import relais.domain.folder.Case;
import relais.domain.folder.OpenedCase;
import relais.domain.folder.PartnerInfo;
import relais.domain.mailbox.EventStatus;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;
import relais.domain.person.Person;
import relais.domain.process.Process;
import relais.domain.process.Status;

/**
 * Shows a case to an agent. An agent who may treat the case acknowledges it on the first visit and receives the operator's events on
 * every visit. The outbox then deletes the mailbox entries of what the agent has read.
 */
public final class OpenCase {
    /** How long a visit counts as a presence. */
    static final Duration TOGETHER = Duration.ofMinutes(10);

    static final Set<Status> OFFERED = Collections.unmodifiableSet(
            EnumSet.of(Status.IN_PROGRESS, Status.ADD_AWAITING, Status.REFUSED, Status.DONE));

    private final Ledger ledger;
    private final EventRecorder recorder;
    private final Ids ids;
    private final Clock clock;

    public OpenCase(Ledger ledger, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.recorder = new EventRecorder(ids, clock);
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome<TreatedCase> open(Visitor visitor, UUID caseId) {
        return ledger.transaction(tables -> AgentCase.lock(tables, visitor, caseId)
                .then(opened -> {
                    var isTreatable = AgentCase.isTreatable(tables, visitor, opened);
                    if (isTreatable) {
                        acknowledge(tables, visitor, opened);
                        receive(tables, opened);
                        tables.caseVisits()
                                .note(new CaseVisits.CaseVisit(caseId, visitor.accountId(), clock.instant()));
                    }
                    return AgentCase.find(tables, visitor, caseId)
                            .then(seen -> Outcome.done(view(tables, visitor, seen, isTreatable)));
                }));
    }

    private void acknowledge(Tables tables, Visitor visitor, OpenedCase opened) {
        var process = tables.processes().find(opened.folder().processCode()).orElseThrow();
        if (isToAcknowledge(opened, process)) {
            recorder.record(
                    tables,
                    opened,
                    AgentActions.status(visitor.organizationName(), Status.SI_RECEIVED, null),
                    List.of(),
                    PartnerInfo.OF_THE_PORTAL);
        }
    }

    /** The events that the operator sent, and the mailbox entries of these and of the arrival. */
    private void receive(Tables tables, OpenedCase opened) {
        var read = new ArrayList<UUID>();
        var caseId = opened.part().id();
        if (tables.caseVisits().of(caseId).isEmpty() && opened.part().arrivalId() != null) {
            read.add(opened.part().arrivalId());
        }
        for (var event : tables.events().of(caseId)) {
            var isScanned = event.attachments().stream().noneMatch(Attachment::awaitsVerdict);
            if (event.sender() != Side.SI && event.status() == EventStatus.SENT && isScanned) {
                recorder.receive(tables, new OpenedEvent(opened, event));
                if (event.notificationId() != null) {
                    read.add(event.notificationId());
                }
            }
        }
        read.forEach(id -> tables.outbox()
                .add(OutboxEntry.due(
                        ids.next(),
                        opened.folder().id(),
                        new Effect.DeleteNotification(opened.part().recipient(), id),
                        clock.instant())));
    }

    /** The operator's number of a case, by which its visit is recorded. */
    public Outcome<String> numberOf(Visitor visitor, UUID caseId) {
        return ledger.transaction(tables -> AgentCase.find(tables, visitor, caseId)
                .then(opened -> Outcome.done(opened.part().externalId())));
    }

    private TreatedCase view(Tables tables, Visitor visitor, OpenedCase opened, boolean isTreatable) {
        var part = opened.part();
        var process = tables.processes().find(opened.folder().processCode()).orElseThrow();
        return new TreatedCase(
                opened.folder(),
                part,
                process,
                opened.folder().attachmentsOf(part),
                seen(tables.events().of(part.id()), opened),
                isTreatable,
                !isTreatable && AgentCase.isForSoftware(tables, opened),
                isTreatable ? next(opened, process) : Set.of(),
                tables.pendingDecisions().find(part.id()),
                others(tables, visitor, part));
    }

    private static List<Event> seen(List<Event> events, OpenedCase opened) {
        return events.stream()
                .map(event -> isSeenWhole(event) ? event : event.seenFrom(opened.sides()))
                .toList();
    }

    /** Agents read the state of each file, while software only gets files that it can download. */
    private static boolean isSeenWhole(Event event) {
        return event.sender() == Side.SI || event.status() != EventStatus.IN_PROGRESS;
    }

    /** The lawful statuses that the démarche offers on the portal. */
    static Set<Status> next(OpenedCase opened, Process process) {
        var next = EnumSet.copyOf(OFFERED);
        next.retainAll(opened.allowed());
        next.retainAll(process.statuses());
        return next;
    }

    private List<Person> others(Tables tables, Visitor visitor, Case part) {
        return tables.caseVisits().of(part.id()).stream()
                .filter(visit -> !visit.accountId().equals(visitor.accountId()))
                .filter(visit -> visit.at().isAfter(clock.instant().minus(TOGETHER)))
                .flatMap(visit -> tables.accounts().find(visit.accountId()).stream())
                .map(account -> account.person())
                .toList();
    }

    /** True if the next visit of an agent acknowledges the case. */
    static boolean isToAcknowledge(OpenedCase opened, Process process) {
        var status = opened.part().status();
        return (status == Status.HUBEE_NOTIFIED || status == Status.SENT)
                && process.statuses().contains(Status.SI_RECEIVED);
    }
}
