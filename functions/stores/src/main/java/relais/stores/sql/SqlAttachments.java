package relais.stores.sql;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import relais.domain.attachment.Attachment;

/** Writes the changed attachments of a folder or of an event, and deletes the missing ones. */
record SqlAttachments(Consumer<String[]> delete, Consumer<List<AttachmentRow>> upsert) {

    static SqlAttachments ofFolders(AttachmentRows rows) {
        return new SqlAttachments(rows::deleteOfFolder, rows::upsertOfFolder);
    }

    static SqlAttachments ofEvents(AttachmentRows rows) {
        return new SqlAttachments(rows::deleteOfEvent, rows::upsertOfEvent);
    }

    void replace(UUID owner, List<Attachment> before, List<Attachment> after) {
        var gone = Placed.gone(before, after, Attachment::id);
        if (!gone.isEmpty()) {
            delete.accept(SqlColumns.array(gone));
        }
        var changed = Placed.changed(before, after).stream()
                .map(placed -> AttachmentRow.of(owner, placed))
                .toList();
        if (!changed.isEmpty()) {
            upsert.accept(changed);
        }
    }
}
