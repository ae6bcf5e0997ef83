package relais.domain.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import relais.domain.access.Perimeter;
import relais.domain.access.Side;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.folder.Folder;

/** Links derived from télédossiers in a map, and purged links in another, both snapshot by their owner. */
public record MemoryFileLinks(Map<UUID, Folder> folders, Map<Purged, LocalDate> purged) implements FileLinks {
    private static final Comparator<FileLink> OLDEST_FIRST = Comparator.comparing(
                    (FileLink link) -> Objects.requireNonNull(link.dueOn()))
            .thenComparing(link -> link.key().caseId().toString())
            .thenComparing(link -> link.key().attachmentId().toString());

    /** A link that a side has purged. */
    public record Purged(FileLink.LinkKey link, Side side) {}

    @Override
    public List<FileLink> find(Collection<FileLink.LinkKey> keys) {
        return all().filter(link -> keys.contains(link.key())).toList();
    }

    @Override
    public List<FileLink> due(Perimeter share, LocalDate today, int limit) {
        return all().filter(link -> link.isDue(today))
                .filter(link -> share.covers(link.osl(), link.recipient(), link.processCode()))
                .filter(link -> !isPurged(link, share.side()))
                .sorted(OLDEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public void notePurged(Collection<FileLink> links, Side side, LocalDate today) {
        links.forEach(link -> purged.put(new Purged(link.key(), side), today));
    }

    private boolean isPurged(FileLink link, Side side) {
        var day = purged.get(new Purged(link.key(), side));
        return day != null && !day.isBefore(Objects.requireNonNull(link.dueOn()));
    }

    private Stream<FileLink> all() {
        return folders.values().stream().flatMap(MemoryFileLinks::of);
    }

    private static Stream<FileLink> of(Folder folder) {
        return folder.cases().stream()
                .flatMap(part -> folder.attachmentsOf(part).stream()
                        .filter(file -> file.status() == AttachmentStatus.RECEIVED)
                        .map(file -> new FileLink(
                                new FileLink.LinkKey(file.id(), part.id()),
                                folder.osl(),
                                part.recipient(),
                                folder.processCode(),
                                part.filesDueOn())));
    }
}
