package relais.bench.floor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.access.Scope;
import relais.domain.folder.FindCase;
import relais.domain.folder.FindCase.CaseView;

/** {@code GET /cases/{caseId}} without framework. */
public final class DeliveryFloor implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final Gate gate = Gate.of(clock, Scope.OSL, Scope.SI, Scope.ADMIN);
    private final Ledger ledger = Cloud.ledger();
    private final FindCase findCase = new FindCase(ledger, new Cloud(clock).effects(ledger));

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        return Answer.to(event, gate, caller -> {
            var id = UUID.fromString(event.getPath().substring(event.getPath().lastIndexOf('/') + 1));
            return Answer.of(findCase.find(caller, id), 200, DeliveryFloor::written);
        });
    }

    private static String written(CaseView view) {
        var part = view.part();
        return Json.written(json -> {
            json.writeStartObject();
            json.writeStringField("id", part.id().toString());
            json.writeStringField("status", part.status().name());
            Json.organization(json, "recipient", part.recipient());
            json.writeStringField("externalId", part.externalId());
            Json.instant(json, "updateDateTime", part.updatedAt());
            Json.instant(json, "transmissionDateTime", part.transmittedAt());
            json.writeStringField("processCode", view.folder().processCode());
            Json.instant(json, "createDateTime", view.folder().createdAt());
            Json.instant(json, "closeDateTime", part.closedAt());
            json.writeStringField("partnerAttributes", part.partnerAttributes());
            FolderText.applicant(json, view.folder().applicant());
            FolderText.attachments(json, view.attachments(), false);
            json.writeArrayFieldStart("events");
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
