package relais.edge;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The capacity of one answer: 4 MB of the 6 MB that a function may return, because every quote is escaped on the way.
 */
@Singleton
public final class AnswerSize {

    private static final int MOST_BYTES = 4_000_000;
    private static final int BRACKETS = 2;
    private static final int COMMA = 1;

    private final JsonMapper mapper;

    AnswerSize(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The first items, as many as fit, measured as they will be written. */
    public <T> List<T> fitting(List<T> items) {
        var bytes = BRACKETS;
        for (var i = 0; i < items.size(); i++) {
            bytes += size(items.get(i)) + COMMA;
            if (bytes > MOST_BYTES) {
                return items.subList(0, i);
            }
        }
        return items;
    }

    private int size(Object item) {
        try {
            return mapper.writeValueAsBytes(item).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
