package relais.notifications;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;

/** The events that start these functions, read as Lambda reads them. */
final class Events {
    private static final Path FOLDER = Path.of("..", "..", "events", "notifications");

    private Events() {}

    /** {@code work.json}: two messages, each naming a row. */
    static SQSEvent work() throws IOException {
        return LambdaEventSerializers.serializerFor(SQSEvent.class, Events.class.getClassLoader())
                .fromJson(read("work.json"));
    }

    /** One message a body, named {@code message-1}, {@code message-2}… */
    static SQSEvent messages(Object... bodies) {
        var event = new SQSEvent();
        event.setRecords(
                Arrays.stream(bodies).map(Object::toString).map(Events::message).toList());
        for (var i = 0; i < bodies.length; i++) {
            event.getRecords().get(i).setMessageId("message-" + (i + 1));
        }
        return event;
    }

    static UUID rowOf(SQSEvent event, int message) {
        return UUID.fromString(event.getRecords().get(message).getBody());
    }

    static String read(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    private static SQSEvent.SQSMessage message(String body) {
        var message = new SQSEvent.SQSMessage();
        message.setBody(body);
        return message;
    }
}
