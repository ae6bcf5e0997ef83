package relais.edge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The body of a request, read once and up to a limit. */
final class RequestBytes {

    private static final int JSON_MAX_BYTES = 5_000_000;
    private static final int JSON_MAX_DEPTH = 50;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JSON_MAX_DEPTH)
                    .build())
            .build();

    private final HttpRequest<?> request;
    private final UploadLimit limit;

    RequestBytes(HttpRequest<?> request, UploadLimit limit) {
        this.request = request;
        this.limit = limit;
    }

    /** A body over the limit is refused from its Content-Length when its first byte is read, after the access check. */
    InputStream open() {
        return request.getContentLength() > limit.bytes()
                ? new TooLong(this::refusal)
                : UploadShares.within(request, new Limited(PacedBody.of(request), limit.bytes(), this::refusal));
    }

    private Refusal refusal() {
        return limit.refusal(request.getPath());
    }

    JsonReader json(Faults faults) throws IOException {
        return json(whole(JSON_MAX_BYTES), faults);
    }

    static JsonReader json(byte[] bytes, Faults faults) throws IOException {
        return node(bytes, faults).map(node -> JsonReader.of(node, faults)).orElseGet(JsonReader::ofNothing);
    }

    <T> List<T> jsonList(Faults faults, int most, Function<JsonReader, T> read) throws IOException {
        return node(whole(JSON_MAX_BYTES), faults)
                .map(node -> JsonReader.allOf(node, most, faults, read))
                .orElseGet(List::of);
    }

    /** Empty if a fault was noted. */
    private static Optional<JsonNode> node(byte[] bytes, Faults faults) throws IOException {
        var text = text(bytes);
        if (text.isEmpty()) {
            faults.body("Unable to parse JSON: not valid UTF-8");
            return Optional.empty();
        }
        if (text.get().isBlank()) {
            faults.body("A request body is required but none found.");
            return Optional.empty();
        }
        try (var parser = JSON.createParser(text.get())) {
            var node = JsonNodeTreeCodec.getInstance().readTree(parser);
            if (parser.nextToken() == null) {
                return Optional.of(node);
            }
            faults.body("Unable to parse JSON: more follows its end");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            faults.body(
                    at == null
                            ? "Unable to parse JSON"
                            : "Unable to parse JSON at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()));
        }
        return Optional.empty();
    }

    /**
     * Decodes strictly, because the parser would guess UTF-16 and accept an overlong NUL; empty if the bytes are not
     * UTF-8.
     */
    private static Optional<String> text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    byte[] whole(int mostBytes) throws IOException {
        if (request.getContentLength() <= mostBytes) {
            try (var stream = PacedBody.of(request)) {
                var bytes = stream.readNBytes(mostBytes + 1);
                if (bytes.length <= mostBytes) {
                    return bytes;
                }
            }
        }
        throw new Refusal(
                HttpStatus.REQUEST_ENTITY_TOO_LARGE, "Body is larger than %d bytes of JSON".formatted(mostBytes));
    }

    /** Refuses every read. */
    private static final class TooLong extends InputStream {

        private final Supplier<Refusal> refusal;

        TooLong(Supplier<Refusal> refusal) {
            this.refusal = refusal;
        }

        @Override
        public int read() {
            throw refusal.get();
        }
    }

    /** Breaks off at the limit. */
    private static final class Limited extends FilterInputStream {

        private final long limit;
        private final Supplier<Refusal> refusal;
        private long count;

        Limited(InputStream source, long limit, Supplier<Refusal> refusal) {
            super(source);
            this.limit = limit;
            this.refusal = refusal;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            return counted(read, read);
        }

        private int counted(int result, int more) {
            if (result >= 0) {
                count += more;
            }
            if (count > limit) {
                throw refusal.get();
            }
            return result;
        }
    }
}
