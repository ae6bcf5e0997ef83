package relais.portal.desk;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import relais.domain.archive.Archive;
import relais.domain.archive.ArchivedFile;
import relais.domain.archive.ArchivedFolder;
import relais.domain.archive.FileName;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.Binaries;
import relais.domain.attachment.ContentTypes;
import relais.domain.desk.FetchFile.CaseFiles;
import relais.domain.desk.PreparedArchive;
import relais.edge.UndatedFile;
import relais.portal.download.ContentDisposition;

/** The bytes of files as a browser saves or shows them: through this deployment up to its limit, above it by a link to the store. */
@Singleton
final class FileAnswers {

    private static final Logger LOG = System.getLogger(FileAnswers.class.getName());
    private static final Duration LINK_VALIDITY = Duration.ofMinutes(5);
    private static final Duration SHORTEST_VALIDITY = Duration.ofMinutes(1);
    private static final int PIPE = 256 * 1024;
    private static final int LONGEST_EXTENSION = 5;
    /** Largest overhead of a zip for one file, in bytes. */
    private static final long ENTRY = 1024;

    private static final String NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final String SANDBOX = NOTHING + "; sandbox";
    /** The formats that a browser shows, each with its policy; PDF viewers do not start in a sandbox. */
    private static final Map<String, String> SHOWN = Map.of(
            "application/pdf", NOTHING,
            "image/png", SANDBOX,
            "image/jpeg", SANDBOX,
            "image/gif", SANDBOX,
            "image/webp", SANDBOX,
            "text/plain", SANDBOX);

    private final Binaries binaries;
    private final Clock clock;
    private final ExecutorService threads;
    private final long limit;

    /** @param limit bytes that one answer may carry; by default that of a Lambda function */
    FileAnswers(
            Binaries binaries,
            Clock clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService threads,
            @Value("${relais.download.limit:4500000}") long limit) {
        this.binaries = binaries;
        this.clock = clock;
        this.threads = threads;
        this.limit = limit;
    }

    static boolean isXml(Attachment file) {
        var type = ContentTypes.normal(file.mimeType());
        return type.equals("application/xml") || type.equals("text/xml");
    }

    MutableHttpResponse<?> saved(Attachment file) {
        return isLarge(file) ? linked(file) : bytes(file, "application/octet-stream", SANDBOX, false);
    }

    /** The file in the browser if it shows the format, otherwise saved. */
    MutableHttpResponse<?> shown(Attachment file) {
        var type = ContentTypes.normal(file.mimeType());
        var policy = SHOWN.get(type);
        if (policy == null) {
            return saved(file);
        }
        return isLarge(file) ? linked(file) : bytes(file, type, policy, true);
    }

    /** The first bytes of a file, or all if there are fewer. */
    byte[] head(Attachment file, int length) {
        try (var bytes = open(file)) {
            return bytes.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True if an answer can carry the files of these cases as one zip. */
    boolean fits(List<CaseFiles> cases) {
        return cases.stream()
                        .flatMap(each -> each.files().stream())
                        .mapToLong(file -> stored(file) + ENTRY)
                        .sum()
                <= limit;
    }

    /** The files of these cases as one zip, in which each case has its folder; they must {@link #fits fit}. */
    MutableHttpResponse<?> archived(List<CaseFiles> cases) {
        var now = clock.instant();
        var archive = new Archive(cases.stream()
                .map(each -> new ArchivedFolder(each.within().part().externalId(), entries(each.files(), now)))
                .toList());
        var disposition = ContentDisposition.attachment(archive.fileName(now));
        return sealed(new UndatedFile(piped(archive), -1), "application/zip", SANDBOX, disposition);
    }

    private List<ArchivedFile> entries(List<Attachment> files, Instant now) {
        return files.stream()
                .map(file -> new ArchivedFile(file.fileName(), stored(file), now, () -> open(file)))
                .toList();
    }

    /** The store's address of a prepared archive, under a name without anything of a case. */
    MutableHttpResponse<?> linked(PreparedArchive archive) {
        var name = Archive.anonymousName(Objects.requireNonNull(archive.readyAt()));
        var left = Duration.between(clock.instant(), archive.expiresAt());
        var validity = left.compareTo(SHORTEST_VALIDITY) < 0 ? SHORTEST_VALIDITY : left;
        return HttpResponse.temporaryRedirect(
                binaries.link(archive.key(), validity, ContentDisposition.attachment(name)));
    }

    /** A failure leaves the pipe unfinished, so that the browser sees a broken download and no short one. */
    private InputStream piped(Archive archive) {
        try {
            var out = new PipedOutputStream();
            var in = new PipedInputStream(out, PIPE);
            threads.execute(() -> {
                try {
                    archive.write(out);
                    out.close();
                } catch (IOException | RuntimeException e) {
                    LOG.log(Level.WARNING, "an archive was not finished", e);
                }
            });
            return in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MutableHttpResponse<?> linked(Attachment file) {
        var key = file.stored().orElseThrow().key();
        return HttpResponse.temporaryRedirect(
                binaries.link(key, LINK_VALIDITY, ContentDisposition.attachment(anonymous(file))));
    }

    /** The name of a file in an address, which keeps its extension alone, since a name may be a person's. */
    private static FileName anonymous(Attachment file) {
        var name = FileName.of(file.fileName()).value();
        var extension = name.substring(name.lastIndexOf('.') + 1);
        return FileName.of(
                extension.length() <= LONGEST_EXTENSION && extension.length() < name.length()
                        ? "piece." + extension
                        : "piece");
    }

    private MutableHttpResponse<?> bytes(Attachment file, String type, String policy, boolean isShown) {
        var name = FileName.of(file.fileName());
        var disposition = isShown ? ContentDisposition.inline(name) : ContentDisposition.attachment(name);
        return sealed(new UndatedFile(open(file), stored(file)), type, policy, disposition);
    }

    private static MutableHttpResponse<?> sealed(UndatedFile body, String type, String policy, String disposition) {
        return HttpResponse.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("Content-Security-Policy", policy)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Referrer-Policy", "same-origin")
                .header("X-Frame-Options", "DENY");
    }

    private InputStream open(Attachment file) {
        var key = file.stored().orElseThrow().key();
        return binaries.open(key).orElseThrow(() -> new IllegalStateException("bytes are gone: " + key));
    }

    private boolean isLarge(Attachment file) {
        return stored(file) > limit;
    }

    private static long stored(Attachment file) {
        return file.stored().orElseThrow().size();
    }
}
