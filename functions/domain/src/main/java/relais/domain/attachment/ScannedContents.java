package relais.domain.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The verdicts on contents, by the signature database that gave them. */
public interface ScannedContents {

    /**
     * A content that was found clean.
     *
     * @param digest base64 of its SHA-256
     * @param scannedAt the instant of its verdict, or of its last claim
     */
    record CleanContent(String digest, String signatures, Instant scannedAt) {}

    /** The verdict on a content; empty if that signature database gave none. */
    Optional<Verdict> find(String digest, String signatures);

    /**
     * Keeps a verdict in place of the former one. A refusal leaves a clean verdict of another signature database in its place, until
     * the files with that content were scanned again.
     */
    void note(String digest, Verdict verdict, String signatures, Instant at);

    /**
     * Claims the clean content with the oldest verdict of another signature database, or of before {@code expired}, and puts it behind all
     * others. Contents that were claimed or noted since {@code begun} are left out, so that a pass ends.
     */
    Optional<CleanContent> claim(String signatures, Instant expired, Instant begun, Instant now);

    /** Forgets a content, unless it was noted or claimed since. */
    void forget(CleanContent claimed);

    /** Forgets at most {@code limit} contents that were refused before that instant; returns their number. */
    int forgetRefused(Instant before, int limit);

    /** The files with that content that passed the antivirus, and whose case is not archived. */
    List<OpenFile> openFiles(String digest);

    /** The file that holds the bytes under that key; empty if none does. */
    Optional<OpenFile> holder(String key);

    /** @param key of its bytes */
    record OpenFile(UUID folderId, String key, long size) {}
}
