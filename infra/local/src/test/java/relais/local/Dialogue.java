package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import relais.local.PartnerSoftware.Deposited;

/** One télédossier between an operator and a town, handled by their software in the replays. */
record Dialogue(PartnerSoftware operator, PartnerSoftware town, Deposited folder, UUID caseId) {

    /** A death certificate of the DGS for La Rochelle, delivered. */
    static Dialogue begun(Home hub) {
        var dgs = hub.as("osl-dgs");
        var small = TestFolder.aSmallOne();
        var folder = dgs.deposit(
                new TestFolder(small.processCode(), small.number(), List.of(TestFolder.LA_ROCHELLE), small.files()));
        return new Dialogue(dgs, hub.as("si-la-rochelle"), folder, folder.caseId(0));
    }

    String status() {
        return text(operator.get("/cases/" + caseId), "status");
    }

    void patch(PartnerSoftware side, String status) {
        assertThat(tryPatch(side, status).statusCode()).isEqualTo(204);
    }

    HttpResponse<String> tryPatch(PartnerSoftware side, String status) {
        return side.patch("/cases/" + caseId, "{\"status\":\"%s\"}".formatted(status));
    }

    /** @return the event's id */
    String tell(PartnerSoftware side, String event) {
        var answer = side.post("/cases/" + caseId + "/events", event);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return text(answer, "id");
    }

    void receive(PartnerSoftware side, String eventId) {
        assertThat(side.patch("/cases/%s/events/%s".formatted(caseId, eventId), "{\"status\":\"RECEIVED\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    String eventStatus(String eventId) {
        return text(operator.get("/cases/%s/events/%s".formatted(caseId, eventId)), "status");
    }

    /** The statuses of what waits in a mailbox about an event of this case. */
    List<String> waiting(PartnerSoftware side, String eventId) {
        return entries(side, eventId, "").stream()
                .map(entry -> entry.get("eventStatus").getStringValue())
                .toList();
    }

    /** The statuses of the notifications about that event deleted from a mailbox since that instant. */
    List<String> deleted(PartnerSoftware side, String eventId, String since) {
        return entries(side, eventId, "&deletedSince=" + since).stream()
                .map(entry -> entry.get("eventStatus").getStringValue())
                .toList();
    }

    void delete(PartnerSoftware side, String eventId) {
        for (var entry : entries(side, eventId, "")) {
            assertThat(side.delete("/notifications/" + entry.get("id").getStringValue())
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    private static List<JsonNode> entries(PartnerSoftware side, String eventId, String more) {
        var found = new ArrayList<JsonNode>();
        var answer = side.get("/notifications?maxResult=10000&eventDetails=true" + more);
        for (var entry : PartnerSoftware.json(answer.body()).values()) {
            var event = entry.get("eventId");
            if (!event.isNull() && event.getStringValue().equals(eventId)) {
                found.add(entry);
            }
        }
        return found;
    }

    private static String text(HttpResponse<String> answer, String property) {
        return PartnerSoftware.json(answer.body()).get(property).getStringValue();
    }
}
