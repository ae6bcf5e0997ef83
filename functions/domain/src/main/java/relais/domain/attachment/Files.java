package relais.domain.attachment;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.Caller;

/** The files declared together, in a folder or in an event; their bytes may come until these are sent on. */
public interface Files {

    /**
     * A file as it is now, and the folder under which whatever is owed for it is noted.
     *
     * @param closed why its bytes can no longer change; null while they can
     */
    record Declared(
            UUID folderId, Attachment file, @Nullable String closed) {}

    /** One of them, if this caller may send its bytes. */
    Outcome<Declared> open(Tables tables, Caller caller, UUID attachmentId);

    /** One of them, whoever asks. */
    Outcome<Declared> find(Tables tables, UUID attachmentId);

    /** The folder under which whatever is owed for them is noted. */
    Outcome<UUID> folder(Tables tables);

    /** Changes one of them, unless it is closed; answers it as it was. */
    Outcome<Attachment> change(Tables tables, UUID attachmentId, UnaryOperator<Attachment> change);
}
