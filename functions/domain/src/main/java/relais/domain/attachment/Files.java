package relais.domain.attachment;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.Caller;

/**
 * The files declared together in a folder or an event. Their bytes may come until the folder is completed or the event is sent.
 */
public interface Files {

    /**
     * A file as it is now, and the folder under which its outbox entries are kept.
     *
     * @param closed the reason why its bytes can no longer change; null while they can
     */
    record Declared(
            UUID folderId, Attachment file, @Nullable String closed) {}

    /** Finds one of the files, if this caller may send its bytes. */
    Outcome<Declared> open(Tables tables, Caller caller, UUID attachmentId);

    /** Finds one of the files, for any caller. */
    Outcome<Declared> find(Tables tables, UUID attachmentId);

    /** The folder under which the files' outbox entries are kept. */
    Outcome<UUID> folder(Tables tables);

    /** True if the files may be unreadable for the antivirus. */
    boolean mayBeUnreadable(Tables tables);

    /** Changes one of the files, unless it is closed; returns its former state. */
    Outcome<Attachment> change(Tables tables, UUID attachmentId, UnaryOperator<Attachment> change);
}
