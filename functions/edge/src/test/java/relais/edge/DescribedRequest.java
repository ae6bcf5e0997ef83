package relais.edge;

import io.micronaut.http.HttpRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.Outcome;
import relais.domain.folder.PartnerInfo;

/** Records as JSON Schema what a controller asks of a request, by giving it an empty one. */
public final class DescribedRequest extends Incoming {
    private static final int TEXT_MAX_LENGTH = 320;

    private final Map<String, Map<String, Object>> path = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> query = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> headers = new LinkedHashMap<>();
    private @Nullable DescribedBody body;
    /** Set if the body is a list. */
    private @Nullable Integer most;

    private boolean readsBytes;

    public DescribedRequest(Route route) {
        super(HttpRequest.GET("/"), route, new UploadLimit(0));
    }

    public Map<String, Map<String, Object>> pathVariables() {
        return path;
    }

    public Map<String, Map<String, Object>> queryParameters() {
        return query;
    }

    public Map<String, Map<String, Object>> headers() {
        return headers;
    }

    /** The schema of a JSON body; null if none is read. */
    public @Nullable Map<String, Object> body() {
        if (body == null || most == null) {
            return body == null ? null : body.schema();
        }
        var list = schema("array");
        list.put("maxItems", most);
        list.put("items", body.schema());
        return list;
    }

    public boolean readsBytes() {
        return readsBytes;
    }

    @Override
    public String text(String name) {
        path.put(name, schema("string"));
        return "";
    }

    @Override
    public UUID id(String name) {
        var schema = schema("string");
        schema.put("format", "uuid");
        path.put(name, schema);
        return new UUID(0, 0);
    }

    @Override
    public OrganizationId organization(String name) {
        var schema = schema("string");
        schema.put("pattern", "^[A-Z]+-[0-9]{14}-.{1,10}$");
        path.put(name, schema);
        return OrganizationJson.NOBODY;
    }

    @Override
    public List<String> queries(String name) {
        var schema = schema("array");
        schema.put("items", schema("string"));
        query.put(name, schema);
        return List.of();
    }

    @Override
    public Optional<String> query(String name) {
        query.put(name, schema("string"));
        return Optional.empty();
    }

    @Override
    public <T> Optional<T> query(String name, Function<String, Optional<T>> read, String otherwise) {
        query.put(name, schema(otherwise.contains("valid integer") ? "integer" : "string"));
        return Optional.empty();
    }

    @Override
    public Optional<Instant> queryInstant(String name) {
        var schema = schema("string");
        schema.put("format", "date-time");
        query.put(name, schema);
        return Optional.empty();
    }

    @Override
    public Optional<UUID> queryId(String name) {
        var schema = schema("string");
        schema.put("format", "uuid");
        query.put(name, schema);
        return Optional.empty();
    }

    @Override
    public boolean queryFlag(String name) {
        query.put(name, schema("boolean"));
        return false;
    }

    @Override
    public int queryCount(String name, int otherwise) {
        return queryNumber(name, 1, otherwise);
    }

    @Override
    public int queryNumber(String name, int minimum, int otherwise) {
        var schema = schema("integer");
        schema.put("minimum", minimum);
        if (otherwise < Integer.MAX_VALUE) {
            schema.put("default", otherwise);
        }
        query.put(name, schema);
        return otherwise;
    }

    @Override
    public Optional<String> header(String name) {
        var schema = schema("string");
        schema.put("maxLength", TEXT_MAX_LENGTH);
        headers.put(name, schema);
        return Optional.empty();
    }

    @Override
    public @Nullable String digest() {
        headers.put("digest", schema("string"));
        return null;
    }

    @Override
    public PartnerInfo partnerInfo() {
        for (var name : List.of("editorName", "applicationName", "softwareVersion")) {
            var schema = schema("string");
            schema.put("maxLength", PARTNER_INFO_MAX_LENGTH);
            headers.put(name, schema);
        }
        return new PartnerInfo(null, null, null);
    }

    @Override
    public JsonReader json() {
        body = new DescribedBody();
        return body;
    }

    @Override
    public JsonReader json(byte[] whole) {
        return json();
    }

    @Override
    public <T> List<T> jsonList(int most, Function<JsonReader, T> read) {
        this.most = most;
        var unused = read.apply(json());
        return List.of();
    }

    @Override
    public byte[] whole(int mostBytes) {
        return new byte[0];
    }

    @Override
    public InputStream bytes() {
        readsBytes = true;
        return new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public void refuseFaults() {
        // it is read to its end
    }

    @Override
    public <T> void refuseFaults(Supplier<Outcome<T>> standing) {
        // it is read to its end
    }

    @Override
    public <T> void refuseFaults(Supplier<Outcome<T>> standing, Function<T, List<String>> rules) {
        // it is read to its end
    }

    private static Map<String, Object> schema(String type) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", type);
        return schema;
    }
}
