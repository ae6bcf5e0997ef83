package relais.domain.folder;

import java.util.stream.Stream;
import relais.domain.outbox.Effect;

/** What the end of a folder owes outside: its bytes are dropped, and what its sides deleted from their mailboxes is kept no longer. */
public final class FolderEnd {
    private FolderEnd() {}

    public static Stream<Effect> of(Folder folder) {
        var dropped = folder.attachments().stream()
                .flatMap(file -> file.stored().stream())
                .map(stored -> new Effect.DropBinary(stored.key()));
        var forgotten = folder.cases().stream()
                .flatMap(part -> Stream.concat(
                                Stream.of(folder.osl(), part.recipient()), part.formerRecipients().stream())
                        .distinct()
                        .map(side -> new Effect.ForgetDeletions(side, part.id())));
        return Stream.concat(dropped, forgotten);
    }
}
