package relais.bench.floor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import relais.domain.access.Scope;
import relais.domain.mailbox.ListNotifications;
import relais.domain.mailbox.ListNotifications.NotificationPage;

/** {@code GET /notifications} without framework. */
public final class MailboxFloor implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private static final String USUAL_COUNT = "25";

    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final Gate gate = Gate.of(clock, Scope.OSL, Scope.SI, Scope.ADMIN);
    private final ListNotifications listNotifications = new ListNotifications(new Cloud().mailboxes());

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        return Answer.to(event, gate, caller -> {
            var query = event.getQueryStringParameters();
            var count = query == null ? USUAL_COUNT : query.getOrDefault("maxResult", USUAL_COUNT);
            return Answer.done(
                    200, written(listNotifications.list(caller, Set.of(), Set.of(), Integer.parseInt(count))));
        });
    }

    private static String written(NotificationPage page) {
        return Json.written(json -> {
            json.writeStartArray();
            for (var notification : page.notifications()) {
                json.writeStartObject();
                json.writeStringField("id", notification.id().toString());
                Json.organization(json, "recipient", notification.recipient());
                Json.organization(json, "transmitter", notification.transmitter());
                json.writeStringField("processCode", notification.processCode());
                json.writeStringField("caseId", notification.caseId().toString());
                json.writeStringField("eventId", Objects.toString(notification.eventId(), null));
                Json.instant(json, "dateTime", notification.createdAt());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
