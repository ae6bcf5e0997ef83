package relais.domain.folder;

import java.util.stream.Stream;
import relais.domain.outbox.Effect;

/** The effects of a folder's end, which drop its bytes and its sides' deletions kept for replay. */
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
