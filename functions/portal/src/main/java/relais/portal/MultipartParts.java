package relais.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

/** The parts of a multipart body in their order, at most {@value #MOST}, each read on demand. */
final class MultipartParts {
    private static final int MOST = 100;
    private static final int LONGEST_HEADERS = 4_096;

    private final FileItemInputIterator items;
    private int read;

    private MultipartParts(FileItemInputIterator items) {
        this.items = items;
    }

    static MultipartParts of(HttpRequest<?> request, InputStream body) throws IOException {
        return new MultipartParts(new FormData().getItemIterator(new Body(request, body)));
    }

    /** A field or a file, whose content can be read until the next part is. */
    static final class Part {
        private final FileItemInput item;

        private Part(FileItemInput item) {
            this.item = item;
        }

        /** The name of its field; null if it has none. */
        @Nullable
        String name() {
            return item.getFieldName();
        }

        boolean isFile() {
            return !item.isFormField();
        }

        /** Empty if the sender chose none. */
        String fileName() {
            return Optional.ofNullable(item.getName()).orElse("");
        }

        InputStream open() throws IOException {
            return item.getInputStream();
        }
    }

    /** Empty after the last part. */
    Optional<Part> next() throws IOException {
        if (!items.hasNext()) {
            return Optional.empty();
        }
        if (++read > MOST) {
            throw notOurs();
        }
        return Optional.of(new Part(items.next()));
    }

    /** A step of reading. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Refuses a body that is no form. */
    static <T> T parsed(Reading<T> reading) {
        try {
            return reading.read();
        } catch (FileUploadException | IllegalArgumentException e) {
            throw notOurs();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer to a body that no page of the portal makes a browser send. */
    static Redirect notOurs() {
        return Redirect.failed(HttpStatus.BAD_REQUEST);
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
