package relais.bench.floor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.access.Scope;
import relais.domain.casework.FindCase.CaseView;

/** {@code GET /cases/{caseId}} without framework. */
public final class DeliveryFloor implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final Gate gate = Gate.of(clock, Scope.OSL, Scope.SI, Scope.ADMIN);
    private final DataSource pool = Sql.pool();
    final List<Object> effects = new Cloud().effects();

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        return Answer.to(event, gate, caller -> {
            var id = UUID.fromString(event.getPath().substring(event.getPath().lastIndexOf('/') + 1));
            return Answer.of(look(caller, id), 200, DeliveryFloor::written);
        });
    }

    private Outcome<CaseView> look(Caller caller, UUID caseId) {
        return Sql.transaction(pool, sql -> {
            var folders = new FolderTables(sql);
            var found = folders.ofCase(caseId);
            if (found.isEmpty()) {
                return Outcome.missing("Case");
            }
            var folder = found.get();
            var part = folder.part(caseId).orElseThrow();
            var present = sql.present(caller);
            if (!present.mayActFor(part.recipient(), folder.processCode())
                    || !sql.isSubscribed(part.recipient(), folder.processCode())) {
                return Outcome.forbidden();
            }
            if (folders.events(caseId) > 0) {
                throw new IllegalStateException("no event is written here");
            }
            return Outcome.done(new CaseView(folder, part, folder.attachmentsOf(part), List.of()));
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
