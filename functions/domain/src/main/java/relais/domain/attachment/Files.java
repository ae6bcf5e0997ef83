package relais.domain.attachment;

import java.util.UUID;
import java.util.function.UnaryOperator;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.Caller;

/** The files declared together, in a folder or in an event, as long as their bytes may still come. */
public interface Files {

    /** A file as it was declared, and the folder under which whatever is owed for it is noted. */
    record Declared(UUID folderId, Attachment file) {}

    /** One of them, if this caller may send its bytes now. */
    Outcome<Declared> open(Tables tables, Caller caller, UUID attachmentId);

    /** One of them, if its bytes may still come from whomever. */
    Outcome<Declared> awaited(Tables tables, UUID attachmentId);

    /** The folder under which whatever is owed for them is noted. */
    Outcome<UUID> folder(Tables tables);

    /** Changes one of them, if its bytes may still come; answers it as it was. */
    Outcome<Attachment> change(Tables tables, UUID attachmentId, UnaryOperator<Attachment> change);
}
