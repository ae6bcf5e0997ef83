package relais.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;
import org.jspecify.annotations.Nullable;
import relais.domain.archive.FileName;
import relais.domain.attachment.WholeFile;
import relais.domain.desk.ReturnFiles;
import relais.edge.PacedBody;

/**
 * A form with files, read in the order token, fields, files. Each part is read on demand, so that no byte of a file is kept before
 * its sender was admitted.
 */
final class MultipartForm implements AutoCloseable {

    /** The field of the files. */
    static final String FILES = "documents";

    private static final int LONGEST_TOKEN = 200;
    private static final int MOST_PARTS = 100;
    private static final int LONGEST_HEADERS = 4_096;
    /** Bytes charged for the headers of one part. */
    private static final int PART = 100;
    /** Bytes counted beyond the limit, so that the answer says the size of the file. */
    private static final long COUNTED = 100_000_000;

    private final Allowance body;
    private final FileItemInputIterator parts;
    private final FormToken token;
    private int read;
    private @Nullable Form fields;
    private @Nullable FileItemInput firstFile;

    private MultipartForm(Allowance body, FileItemInputIterator parts, FormToken token) {
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
            return parsed(() -> {
                var parts = new FormData().getItemIterator(new Body(request, body));
                var first = parts.hasNext() ? parts.next() : null;
                if (first == null || !first.isFormField() || !FormToken.FIELD.equals(first.getFieldName())) {
                    throw Redirect.formRefused();
                }
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
            fields = parsed(this::readFields);
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
        return parsed(() -> readFiles(limit, most));
    }

    @Override
    public void close() {
        body.close();
    }

    private Form readFields() throws IOException {
        var all = new LinkedHashMap<String, List<String>>();
        all.put(FormToken.FIELD, List.of(token.text()));
        var left = Form.LONGEST_BODY;
        for (var part = next(); part.isPresent(); part = next()) {
            var item = part.get();
            if (!item.isFormField()) {
                firstFile = item;
                break;
            }
            var name = item.getFieldName();
            var value = text(item, left);
            left -= PART + value.length() + (name == null ? 0 : name.length());
            if (left < 0
                    || name == null
                    || name.equals(FormToken.FIELD)
                    || !Form.isAText(name)
                    || !Form.isAText(value)) {
                throw notOurs();
            }
            all.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
        }
        return Form.of(all);
    }

    private SentFiles readFiles(long limit, int most) throws IOException {
        var files = new ArrayList<WholeFile>();
        var left = limit;
        for (var part = nextFile(); part.isPresent(); part = nextFile()) {
            var item = part.get();
            if (item.isFormField() || !FILES.equals(item.getFieldName())) {
                throw notOurs();
            }
            var given = Optional.ofNullable(item.getName()).orElse("");
            var name = safe(given);
            try (var content = item.getInputStream()) {
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

    private Optional<FileItemInput> nextFile() throws IOException {
        var first = Optional.ofNullable(firstFile);
        firstFile = null;
        return first.isPresent() ? first : next();
    }

    private Optional<FileItemInput> next() throws IOException {
        if (++read > MOST_PARTS) {
            throw notOurs();
        }
        return parts.hasNext() ? Optional.of(parts.next()) : Optional.empty();
    }

    private static String text(FileItemInput item, int longest) throws IOException {
        try (var content = item.getInputStream()) {
            var bytes = content.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw notOurs();
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

    /** No page of the portal makes a browser send this. */
    private static Redirect notOurs() {
        return Redirect.failed(HttpStatus.BAD_REQUEST);
    }

    /** A step of reading. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    /** A body that is no form is refused. */
    private static <T> T parsed(Reading<T> reading) {
        try {
            return reading.read();
        } catch (FileUploadException | IllegalArgumentException e) {
            throw notOurs();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends after a number of bytes, which bounds the text around the parts. */
    private static final class Allowance extends FilterInputStream {
        private long left;

        Allowance(InputStream source, long left) {
            super(source);
            this.left = left;
        }

        void allow(long more) {
            left += more;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            var count = super.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }

        @Override
        public void close() {
            try {
                super.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Body(HttpRequest<?> request, InputStream getInputStream) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        /** Unknown, since the library would refuse by it before anything can be said. */
        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public String getContentType() {
            return Optional.ofNullable(request.getHeaders().get("Content-Type")).orElse("");
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }

    /** The library's parser, used for its stream of parts only. */
    private static final class FormData extends AbstractFileUpload<Body, DiskFileItem, DiskFileItemFactory> {

        FormData() {
            setHeaderCharset(StandardCharsets.UTF_8);
            setMaxPartHeaderSize(LONGEST_HEADERS);
        }

        @Override
        public FileItemInputIterator getItemIterator(Body body) throws IOException {
            return super.getItemIterator((RequestContext) body);
        }

        @Override
        public Map<String, List<DiskFileItem>> parseParameterMap(Body body) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DiskFileItem> parseRequest(Body body) {
            throw new UnsupportedOperationException();
        }
    }
}
