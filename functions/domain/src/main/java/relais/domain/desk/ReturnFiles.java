package relais.domain.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import relais.domain.attachment.RefusalLog;
import relais.domain.attachment.StoreAhead;
import relais.domain.attachment.StoreAhead.StoredFile;
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

    private record Place(OpenedCase opened, Process process, boolean acceptsEncrypted) {}

    /** True if agents who treat the case may return documents. */
    public static boolean isOffered(Process process, Status status) {
        return !process.siAttachmentFormats().isEmpty() && status != Status.ARCHIVED;
    }

    /**
     * Sends the documents, all or none.
     *
     * @param seenMoves number of status changes of the case that the agent saw
     * @param message to the applicant, from 1 to {@link WriteOnCase#LENGTH} characters, or null
     * @throws relais.domain.Unavailable if the store does not answer; nothing is sent then
     */
    public Result<Event, ReturnFault> send(
            Visitor visitor, UUID caseId, int seenMoves, @Nullable String message, List<WholeFile> files) {
        return ledger.<Result<Place, ReturnFault>>transaction(
                        tables -> place(tables, visitor, caseId, seenMoves, message, files.size()))
                .then(place -> types(place.process(), files).then(types -> {
                    var stored = storeAhead.store(place.opened().folder().id(), files);
                    try {
                        var sent = passed(place, stored)
                                .then(clean -> ledger.transaction(
                                        tables -> place(tables, visitor, caseId, seenMoves, message, clean.size())
                                                .then(found -> record(
                                                        tables, visitor, found.opened(), message, clean, types))));
                        if (!isKept(sent, stored)) {
                            storeAhead.drop(stored);
                        }
                        return sent;
                    } catch (RuntimeException e) {
                        storeAhead.dropAfter(e, stored);
                        throw e;
                    }
                }));
    }

    /** The files, unless the antivirus found something in one, or cannot read it. */
    private static Result<List<StoredFile>, ReturnFault> passed(Place place, List<StoredFile> stored) {
        var faults = new ArrayList<ReturnFault>();
        for (var file : stored) {
            fault(file, place.acceptsEncrypted()).ifPresent(fault -> {
                RefusalLog.warn(file.attachmentId(), file.stored().verdict());
                faults.add(fault);
            });
        }
        return faults.isEmpty() ? Result.done(stored) : new Result.Refused<>(faults);
    }

    private static Optional<ReturnFault> fault(StoredFile file, boolean acceptsEncrypted) {
        var name = file.file().name();
        return switch (file.stored().verdict()) {
            case AWAITED, CLEAN -> Optional.empty();
            case INFECTED -> Optional.of(new ReturnFault.Infected(name));
            case UNREADABLE -> acceptsEncrypted ? Optional.empty() : Optional.of(new ReturnFault.Unreadable(name));
            case TOO_BIG -> Optional.of(new ReturnFault.UnpackedTooBig(name));
        };
    }

    /** The case, if it takes so many documents from this agent now. */
    private static Result<Place, ReturnFault> place(
            Tables tables, Visitor visitor, UUID caseId, int seenMoves, @Nullable String message, int files) {
        return switch (AgentCase.lockToTreat(tables, visitor, caseId)) {
            case Outcome.Done<OpenedCase>(var opened) -> {
                var process =
                        tables.processes().find(opened.folder().processCode()).orElseThrow();
                yield refusal(opened, process, seenMoves, message, files)
                        .<Result<Place, ReturnFault>>map(Result::refused)
                        .orElseGet(() -> Result.done(new Place(
                                opened, process, tables.encryptedFiles().areAccepted(process.code()))));
            }
            case Outcome.Missing<OpenedCase>(var kind) -> Result.missing(kind);
            case Outcome.Forbidden<OpenedCase> ignored -> Result.forbidden();
            case Outcome.Refused<OpenedCase> ignored -> Result.forbidden();
        };
    }

    private static Optional<ReturnFault> refusal(
            OpenedCase opened, Process process, int seenMoves, @Nullable String message, int files) {
        if (opened.part().moves() != seenMoves) {
            return Optional.of(ReturnFault.Code.MOVED);
        }
        if (!isOffered(process, opened.part().status())) {
            return Optional.of(ReturnFault.Code.NOT_TAKEN);
        }
        if (files == 0) {
            return Optional.of(ReturnFault.Code.NO_FILE);
        }
        if (files > MOST) {
            return Optional.of(ReturnFault.Code.TOO_MANY);
        }
        return message != null && !process.messageToTransmitter()
                ? Optional.of(ReturnFault.Code.NO_MESSAGE)
                : Optional.empty();
    }

    /** The MIME types of the files, in their order, by their content. */
    private Result<List<String>, ReturnFault> types(Process process, List<WholeFile> files) {
        var types = new ArrayList<String>();
        var faults = new ArrayList<ReturnFault>();
        for (var file : files) {
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
        return faults.isEmpty() ? Result.done(types) : new Result.Refused<>(faults);
    }

    private Result<Event, ReturnFault> record(
            Tables tables,
            Visitor visitor,
            OpenedCase opened,
            @Nullable String message,
            List<StoredFile> stored,
            List<String> types) {
        var attachments = new ArrayList<Attachment>();
        for (var i = 0; i < stored.size(); i++) {
            attachments.add(attachment(stored.get(i), types.get(i)));
        }
        var recorded = recorder.recordWhole(
                tables,
                opened,
                AgentActions.files(visitor.organizationName(), message),
                attachments,
                PartnerInfo.OF_THE_PORTAL);
        if (!(recorded instanceof Outcome.Done<Event>(var event))) {
            return Result.refused(ReturnFault.Code.NOT_TAKEN);
        }
        if (holds(event, stored)) {
            storeAhead.keep(tables, opened.folder().id(), stored);
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
