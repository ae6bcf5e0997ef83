package relais.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import relais.bench.floor.DeliveryFloor;
import relais.bench.floor.IntakeFloor;
import relais.bench.floor.MailboxFloor;
import relais.emulators.Template;

/**
 * A function whose cold start is measured. A function with a promise has a floor: a handler that does the same work
 * without framework.
 */
enum Room {
    MAILBOX("list", 2.1, 1.1, MailboxFloor.class),
    INTAKE("post-folder", 2.2, 1.4, IntakeFloor.class),
    DELIVERY("get-case", 2.2, 1.4, DeliveryFloor.class),
    TOKENS("post-form"),
    PORTAL("get-home");

    private final String event;
    final double ratio;
    final double seconds;
    private final @Nullable Class<?> floor;

    /** Measured, without a promise. */
    Room(String event) {
        this(event, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, null);
    }

    /**
     * @param ratio to the floor, with the AOT cache, at most
     * @param seconds with the AOT cache, fewer than these
     */
    Room(String event, double ratio, double seconds, @Nullable Class<?> floor) {
        this.event = event;
        this.ratio = ratio;
        this.seconds = seconds;
        this.floor = floor;
    }

    String functionName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean hasFloor() {
        return floor != null;
    }

    /** The jars of its zip, as {@code mvn -Plambda package} gathers them in a working copy. */
    Path lib(Path workingCopy) {
        return workingCopy.resolve(Path.of("functions", functionName(), "target", "lambda", "lib"));
    }

    Path event() {
        return Path.of("events", functionName(), event + ".json");
    }

    /** The class of its floor. */
    String floorHandler() {
        return Objects.requireNonNull(floor).getName();
    }

    /** The handler's name in the template of a working copy. */
    String handler(Path workingCopy) throws IOException {
        return Template.of(Files.readString(workingCopy.resolve("template.yaml")))
                .resources("AWS::Serverless::Function")
                .values()
                .stream()
                .filter(function -> ("relais-" + functionName()).equals(function.get("FunctionName")))
                .map(function -> String.valueOf(function.get("Handler")))
                .findFirst()
                .orElseThrow();
    }
}
