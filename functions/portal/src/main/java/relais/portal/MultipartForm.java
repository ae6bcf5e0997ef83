package relais.portal;

import io.micronaut.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.archive.FileName;
import relais.domain.attachment.WholeFile;
import relais.domain.desk.ReturnFiles;
import relais.edge.PacedBody;
import relais.portal.MultipartParts.Part;

/**
 * A form with files, read in the order token, fields, files. Each part is read on demand, so that no byte of a file is kept before
 * its sender was admitted.
 */
final class MultipartForm implements AutoCloseable {

    /** The field of the files. */
    static final String FILES = "documents";

    private static final int LONGEST_TOKEN = 200;
    /** Bytes charged for the headers of one part. */
    private static final int PART = 100;
    /** Bytes counted beyond the limit, so that the answer says the size of the file. */
    private static final long COUNTED = 100_000_000;

    private final Allowance body;
    private final MultipartParts parts;
    private final FormToken token;
    private @Nullable Form fields;
    private @Nullable Part firstFile;

    private MultipartForm(Allowance body, MultipartParts parts, FormToken token) {
        this.body = body;
        this.parts = parts;
        this.token = token;
    }

    static boolean is(HttpRequest<?> request) {
        return request.getContentType()
                .filter(type -> type.getType().equalsIgnoreCase("multipart"))
                .isPresent();
    }

    /** Reads the token, which must stand first. */
    static MultipartForm open(HttpRequest<?> request) {
        var body = new Allowance(PacedBody.of(request), 2L * Form.LONGEST_BODY);
        try {
            return MultipartParts.parsed(() -> {
                var parts = MultipartParts.of(request, body);
                var first = parts.next()
                        .filter(part -> !part.isFile() && FormToken.FIELD.equals(part.name()))
                        .orElseThrow(Redirect::formRefused);
                return new MultipartForm(body, parts, new FormToken(text(first, LONGEST_TOKEN)));
            });
        } catch (RuntimeException e) {
            body.close();
            throw e;
        }
    }

    FormToken token() {
        return token;
    }

    /** The fields before the first file. */
    Form fields() {
        if (fields == null) {
            fields = MultipartParts.parsed(this::readFields);
        }
        return fields;
    }

    /**
     * The files, at most so many bytes together. The fields are read before.
     *
     * @param most number of files
     */
    SentFiles files(long limit, int most) {
        var unused = fields();
        body.allow(limit + COUNTED);
        return MultipartParts.parsed(() -> readFiles(limit, most));
    }

    @Override
    public void close() {
        body.close();
    }

    private Form readFields() throws IOException {
        var all = new LinkedHashMap<String, List<String>>();
        all.put(FormToken.FIELD, List.of(token.text()));
        var left = Form.LONGEST_BODY;
        for (var next = parts.next(); next.isPresent(); next = parts.next()) {
            var part = next.get();
            if (part.isFile()) {
                firstFile = part;
                break;
            }
            var name = part.name();
            var value = text(part, left);
            left -= PART + value.length() + (name == null ? 0 : name.length());
            if (left < 0
                    || name == null
                    || name.equals(FormToken.FIELD)
                    || !Form.isAText(name)
                    || !Form.isAText(value)) {
                throw MultipartParts.notOurs();
            }
            all.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
        }
        return Form.of(all);
    }

    private SentFiles readFiles(long limit, int most) throws IOException {
        var files = new ArrayList<WholeFile>();
        var left = limit;
        for (var next = nextFile(); next.isPresent(); next = nextFile()) {
            var part = next.get();
            if (!part.isFile() || !FILES.equals(part.name())) {
                throw MultipartParts.notOurs();
            }
            var given = part.fileName();
            var name = safe(given);
            try (var content = part.open()) {
                var bytes = content.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                if (bytes.length > left) {
                    var more = counted(content);
                    return new SentFiles.TooLarge(name, bytes.length + more, more < COUNTED);
                }
                // a field in which no file was chosen is sent without a name and without content
                if (!given.isEmpty() || bytes.length > 0) {
                    left -= bytes.length;
                    files.add(new WholeFile(name, bytes));
                }
            }
            if (files.size() > most) {
                return new SentFiles.TooMany();
            }
        }
        return new SentFiles.Kept(files);
    }

    /** The name without path, invisible character or device; a name that is too long is left to be refused. */
    private static String safe(String name) {
        return name.codePointCount(0, name.length()) > ReturnFiles.NAME_LENGTH
                ? name
                : FileName.of(name).value();
    }

    private Optional<Part> nextFile() throws IOException {
        var first = Optional.ofNullable(firstFile);
        firstFile = null;
        return first.isPresent() ? first : parts.next();
    }

    private static String text(Part part, int longest) throws IOException {
        try (var content = part.open()) {
            var bytes = content.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw MultipartParts.notOurs();
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static long counted(InputStream rest) throws IOException {
        var buffer = new byte[8192];
        var count = 0L;
        for (var length = rest.read(buffer); length >= 0 && count < COUNTED; length = rest.read(buffer)) {
            count += length;
        }
        return count;
    }
}
