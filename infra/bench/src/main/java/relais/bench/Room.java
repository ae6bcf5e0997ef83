package relais.bench;

import java.nio.file.Path;
import java.util.Locale;
import relais.bench.floor.DeliveryFloor;
import relais.bench.floor.IntakeFloor;
import relais.bench.floor.MailboxFloor;

/** A function whose cold start is promised, with the handler without framework that does the same work. */
enum Room {
    MAILBOX("list", 2.0, Double.POSITIVE_INFINITY, MailboxFloor.class),
    INTAKE("post-folder", 2.4, 1.5, IntakeFloor.class),
    DELIVERY("get-case", 2.4, 1.5, DeliveryFloor.class);

    private final String event;
    final double ratio;
    final double seconds;
    private final Class<?> floor;

    /**
     * @param ratio to the floor, with the AOT cache, at most
     * @param seconds with the AOT cache, fewer than these
     */
    Room(String event, double ratio, double seconds, Class<?> floor) {
        this.event = event;
        this.ratio = ratio;
        this.seconds = seconds;
        this.floor = floor;
    }

    String functionName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The jars of its zip, as {@code mvn -Plambda package} gathers them. */
    Path lib() {
        return Path.of("functions", functionName(), "target", "lambda", "lib");
    }

    Path event() {
        return Path.of("events", functionName(), event + ".json");
    }

    String handler(boolean isFloor) {
        return isFloor
                ? floor.getName()
                : "io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction";
    }
}
