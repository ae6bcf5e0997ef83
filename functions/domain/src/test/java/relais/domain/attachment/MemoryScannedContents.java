package relais.domain.attachment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import relais.domain.event.Event;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.process.Status;

/** Verdicts on contents in a map that its owner snapshots, beside the files that hold them. */
public record MemoryScannedContents(Map<String, Content> byDigest, Map<UUID, Folder> folders, Map<UUID, Event> events)
        implements ScannedContents {
    public record Content(Verdict verdict, String signatures, Instant scannedAt) {}

    @Override
    public Optional<Verdict> find(String digest, String signatures) {
        return Optional.ofNullable(byDigest.get(digest))
                .filter(content -> content.signatures().equals(signatures))
                .map(Content::verdict);
    }

    @Override
    public void note(String digest, Verdict verdict, String signatures, Instant at) {
        var former = byDigest.get(digest);
        if (verdict == Verdict.CLEAN
                || former == null
                || former.verdict() != Verdict.CLEAN
                || former.signatures().equals(signatures)) {
            byDigest.put(digest, new Content(verdict, signatures, at));
        }
    }

    @Override
    public Optional<CleanContent> claim(String signatures, Instant expired, Instant begun, Instant now) {
        var claimed = byDigest.entrySet().stream()
                .filter(each -> each.getValue().verdict() == Verdict.CLEAN)
                .map(each -> new CleanContent(
                        each.getKey(),
                        each.getValue().signatures(),
                        each.getValue().scannedAt()))
                .filter(each -> !each.signatures().equals(signatures)
                        || each.scannedAt().isBefore(expired))
                .filter(each -> each.scannedAt().isBefore(begun))
                .min(Comparator.comparing(CleanContent::scannedAt).thenComparing(CleanContent::digest))
                .map(each -> new CleanContent(each.digest(), each.signatures(), now));
        claimed.ifPresent(
                each -> byDigest.put(each.digest(), new Content(Verdict.CLEAN, each.signatures(), each.scannedAt())));
        return claimed;
    }

    @Override
    public void forget(CleanContent claimed) {
        byDigest.remove(claimed.digest(), new Content(Verdict.CLEAN, claimed.signatures(), claimed.scannedAt()));
    }

    @Override
    public int forgetRefused(Instant before, int limit) {
        var old = byDigest.entrySet().stream()
                .filter(each -> each.getValue().verdict() != Verdict.CLEAN
                        && each.getValue().scannedAt().isBefore(before))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        old.forEach(byDigest::remove);
        return old.size();
    }

    @Override
    public List<OpenFile> openFiles(String digest) {
        return folders.values().stream()
                .flatMap(folder -> Stream.concat(
                                folder.attachments().stream().filter(file -> isOpen(folder, file)), ofEvents(folder))
                        .filter(Attachment::isDownloadable)
                        .flatMap(file -> file.stored().stream())
                        .filter(stored -> stored.digest().equals(digest) && stored.verdict() == Verdict.CLEAN)
                        .map(stored -> new OpenFile(folder.id(), stored.key(), stored.size())))
                .toList();
    }

    @Override
    public Optional<OpenFile> holder(String key) {
        return folders.values().stream()
                .flatMap(folder -> Stream.concat(
                                folder.attachments().stream(),
                                folder.cases().stream().flatMap(this::of))
                        .flatMap(file -> file.stored().stream())
                        .filter(stored -> stored.key().equals(key))
                        .map(stored -> new OpenFile(folder.id(), key, stored.size())))
                .findFirst();
    }

    private static boolean isOpen(Folder folder, Attachment file) {
        return folder.cases().stream()
                .anyMatch(part -> file.isFor(part.externalId()) && part.status() != Status.ARCHIVED);
    }

    private Stream<Attachment> ofEvents(Folder folder) {
        return folder.cases().stream()
                .filter(part -> part.status() != Status.ARCHIVED)
                .flatMap(this::of);
    }

    private Stream<Attachment> of(Case part) {
        return events.values().stream()
                .filter(event -> event.caseId().equals(part.id()))
                .flatMap(event -> event.attachments().stream());
    }
}
