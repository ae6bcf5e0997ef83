package relais.edge;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The contract's error body, with one entry for each fault. */
@Serdeable
public record Errors(List<Entry> errors) {

    /** One fault, in words. */
    @Serdeable
    public record Entry(int code, String message) {}

    public static Errors of(int code, List<String> messages) {
        return new Errors(
                messages.stream().map(message -> new Entry(code, message)).toList());
    }
}
