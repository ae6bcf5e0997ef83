package relais.domain.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.Result;
import relais.domain.account.Visitor;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.ContentDetector;
import relais.domain.attachment.StoreAhead;
import relais.domain.attachment.StoreAhead.StoredFile;
import relais.domain.attachment.Verdict;
import relais.domain.attachment.WholeFile;
import relais.domain.event.Event;
import relais.domain.event.EventRecorder;
import relais.domain.folder.OpenedCase;
import relais.domain.folder.PartnerInfo;
import relais.domain.process.Process;
import relais.domain.process.Status;

/**
 * Returns an agent's documents to the operator as one ATTACH_DEPOSIT, sent by the decision that records it. Its bytes are durable
 * before, so that the operator sees all of the documents or none. The same documents with the same message, sent again within the
 * hour, are the same event.
 */
public final class ReturnFiles {
    /** Maximum number of documents of one event. */
    public static final int MOST = 10;
    /** Maximum number of characters of a document's name. */
    public static final int NAME_LENGTH = 255;
    /** The documents' type on the wire, which is free for an event. */
    static final String TYPE = "DocumentRetour";

    private final Ledger ledger;
    private final StoreAhead storeAhead;
    private final ReturnedFormat formats;
    private final EventRecorder recorder;

    public ReturnFiles(Ledger ledger, StoreAhead storeAhead, ContentDetector detector, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.storeAhead = storeAhead;
        this.formats = new ReturnedFormat(detector);
        this.recorder = new EventRecorder(ids, clock);
    }

    /** @param types MIME types, in the order of the files */
    private record Plan(OpenedCase opened, List<String> types) {}

    /** True if agents who treat the case may return documents. */
    public static boolean isOffered(Process process, Status status) {
        return !process.siAttachmentFormats().isEmpty() && status != Status.ARCHIVED;
    }

    /**
     * Sends the documents, all or none.
     *
     * @param seenMoves number of status changes of the case that the agent saw
     * @param message to the applicant, from 1 to {@link WriteOnCase#LENGTH} characters, or null
     * @throws relais.domain.Unavailable if the store or the antivirus does not answer; nothing is sent then
     */
    public Result<Event, ReturnFault> send(
            Visitor visitor, UUID caseId, int seenMoves, @Nullable String message, List<WholeFile> files) {
        return ledger.<Result<Plan, ReturnFault>>transaction(
                        tables -> plan(tables, visitor, caseId, seenMoves, message, files))
                .then(plan -> {
                    var stored = storeAhead.store(plan.opened().folder().id(), files);
                    try {
                        var sent = sent(visitor, caseId, seenMoves, message, files, stored);
                        if (!isKept(sent, stored)) {
                            storeAhead.drop(stored);
                        }
                        return sent;
                    } catch (RuntimeException e) {
                        storeAhead.dropAfter(e, stored);
                        throw e;
                    }
                });
    }

    private Result<Event, ReturnFault> sent(
            Visitor visitor,
            UUID caseId,
            int seenMoves,
            @Nullable String message,
            List<WholeFile> files,
            List<StoredFile> stored) {
        var infected = stored.stream()
                .filter(file -> file.stored().verdict() == Verdict.INFECTED)
                .<ReturnFault>map(file -> new ReturnFault.Infected(file.file().name()))
                .toList();
        if (!infected.isEmpty()) {
            return new Result.Refused<>(infected);
        }
        return ledger.transaction(tables -> plan(tables, visitor, caseId, seenMoves, message, files)
                .then(plan -> record(tables, visitor, plan, message, stored)));
    }

    private Result<Plan, ReturnFault> plan(
            Tables tables,
            Visitor visitor,
            UUID caseId,
            int seenMoves,
            @Nullable String message,
            List<WholeFile> files) {
        return switch (AgentCase.lockToTreat(tables, visitor, caseId)) {
            case Outcome.Done<OpenedCase>(var opened) -> {
                var process =
                        tables.processes().find(opened.folder().processCode()).orElseThrow();
                var types = new ArrayList<String>();
                var faults = faults(opened, process, seenMoves, message, files, types);
                yield faults.isEmpty() ? Result.done(new Plan(opened, types)) : new Result.Refused<>(faults);
            }
            case Outcome.Missing<OpenedCase>(var kind) -> Result.missing(kind);
            case Outcome.Forbidden<OpenedCase> ignored -> Result.forbidden();
            case Outcome.Refused<OpenedCase> ignored -> Result.forbidden();
        };
    }

    /** @param types of the files without a fault, to be filled in */
    private List<ReturnFault> faults(
            OpenedCase opened,
            Process process,
            int seenMoves,
            @Nullable String message,
            List<WholeFile> files,
            List<String> types) {
        var faults = new ArrayList<ReturnFault>();
        if (opened.part().moves() != seenMoves) {
            faults.add(ReturnFault.Code.MOVED);
        } else if (!isOffered(process, opened.part().status())) {
            faults.add(ReturnFault.Code.NOT_TAKEN);
        } else if (files.isEmpty()) {
            faults.add(ReturnFault.Code.NO_FILE);
        } else if (files.size() > MOST) {
            faults.add(ReturnFault.Code.TOO_MANY);
        } else if (message != null && !process.messageToTransmitter()) {
            faults.add(ReturnFault.Code.NO_MESSAGE);
        }
        if (faults.isEmpty()) {
            files.forEach(file -> check(process, file, faults, types));
        }
        return faults;
    }

    private void check(Process process, WholeFile file, List<ReturnFault> faults, List<String> types) {
        if (file.name().codePointCount(0, file.name().length()) > NAME_LENGTH) {
            faults.add(new ReturnFault.LongName(file.name()));
        } else if (file.size() == 0) {
            faults.add(new ReturnFault.Empty(file.name()));
        } else if (file.size() > process.attachmentMaxSize()) {
            faults.add(new ReturnFault.TooLarge(file.name(), file.size(), process.attachmentMaxSize()));
        } else {
            switch (formats.find(process, file)) {
                case ReturnedFormat.Found.Taken(var type) -> types.add(type);
                case ReturnedFormat.Found.Refused(var fault) -> faults.add(fault);
            }
        }
    }

    private Result<Event, ReturnFault> record(
            Tables tables, Visitor visitor, Plan plan, @Nullable String message, List<StoredFile> stored) {
        var attachments = new ArrayList<Attachment>();
        for (var i = 0; i < stored.size(); i++) {
            attachments.add(attachment(stored.get(i), plan.types().get(i)));
        }
        var recorded = recorder.recordWhole(
                tables,
                plan.opened(),
                AgentActions.files(visitor.organizationName(), message),
                attachments,
                PartnerInfo.OF_THE_PORTAL);
        if (!(recorded instanceof Outcome.Done<Event>(var event))) {
            return Result.refused(ReturnFault.Code.NOT_TAKEN);
        }
        if (holds(event, stored)) {
            storeAhead.keep(tables, stored);
        }
        return Result.done(event);
    }

    private static Attachment attachment(StoredFile file, String mimeType) {
        return new Attachment(
                file.attachmentId(),
                file.file().name(),
                TYPE,
                file.file().size(),
                mimeType,
                List.of(),
                AttachmentStatus.RECEIVED,
                null,
                file.stored());
    }

    private static boolean isKept(Result<Event, ReturnFault> sent, List<StoredFile> stored) {
        return sent instanceof Result.Done<Event, ReturnFault>(var event) && holds(event, stored);
    }

    /** False for an earlier event that these files repeat. */
    private static boolean holds(Event event, List<StoredFile> stored) {
        return stored.stream()
                .allMatch(file -> event.attachment(file.attachmentId()).isPresent());
    }
}
