package relais.local;

import static relais.local.TestFolder.CLAMART;
import static relais.local.TestFolder.sample;

import io.micronaut.json.tree.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import relais.edge.CallerKind;
import relais.local.PartnerSoftware.Deposited;

/**
 * The subject of one line of the table of rights: a télédossier of the DILA for three towns, with one of its cases, the
 * events that one side posted there, and the notifications in that side's mailbox.
 *
 * @param open a folder that is not completed
 * @param message an event that was sent
 * @param files an event that was sent with a file
 * @param awaiting an event whose file is still to come
 */
record RightsSubject(
        Deposited open,
        Deposited folder,
        String caseId,
        JsonNode message,
        JsonNode files,
        JsonNode awaiting,
        String notificationId) {
    private static final String[] RECIPIENTS = {CLAMART, RightsRecipients.SUSPENDED, RightsRecipients.ON_THE_PORTAL};
    private static final TestFolder.File PDF =
            sample("RECENSEMENTCITOYEN/10870-PDF.pdf", "10870-PDF", "application/pdf");

    /** @param who on whose side it is made, by software with all rights of that side */
    static RightsSubject of(CallerKind who, RightsCallers callers) {
        RightsRecipients.open();
        var dila = SharedHub.as("osl-dila");
        var folder = dila.deposit(aDeclaration(RECIPIENTS));
        var index =
                List.of(CallerKind.SI_SUSPENDED, CallerKind.SI_ON_THE_PORTAL).indexOf(who) + 1;
        var caseId = folder.caseId(index).toString();
        var other = new PartnerSoftware(dila.http(), dila.hub(), callers.token(CallerKind.SI));
        var side = who == CallerKind.OSL ? dila : new PartnerSoftware(dila.http(), dila.hub(), callers.token(who));
        if (who == CallerKind.OSL) {
            posted(other, caseId, aMessage());
        }
        var files = posted(side, caseId, aDeposit());
        side.put(eventPath(caseId, files) + "/attachments/" + fileId(files), PDF.bytes());
        side.patch(eventPath(caseId, files), "{\"status\":\"SENT\"}");
        var subject = new RightsSubject(
                dila.open(aDeclaration(CLAMART)),
                folder,
                caseId,
                posted(side, caseId, aMessage()),
                files,
                posted(side, caseId, aDeposit()),
                waiting(side, caseId));
        RightsRecipients.close();
        letFilesGo(folder);
        return subject;
    }

    /** Sets the date of their purge to today, as if all had been closed long ago. */
    private static void letFilesGo(Deposited folder) {
        var hub = SharedHub.hub().context();
        try (var connection = hub.getBean(DataSource.class).getConnection();
                var update = connection.prepareStatement(
                        "UPDATE folder_case SET files_due_on = current_date - 1 WHERE folder_id = ?")) {
            update.setObject(1, folder.id());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static TestFolder aDeclaration(String... recipients) {
        return new TestFolder(RightsCallers.PROCESS, TestFolder.number("DILA-RCO"), List.of(recipients), List.of(PDF));
    }

    /** The recipient of the case, {@code TYPE-SIRET-BRANCH}. */
    String recipient() {
        return IntStream.range(0, RECIPIENTS.length)
                .filter(i -> folder.caseId(i).toString().equals(caseId))
                .mapToObj(i -> RECIPIENTS[i])
                .findFirst()
                .orElseThrow();
    }

    byte[] bytes() {
        return PDF.bytes();
    }

    static UUID id(JsonNode node) {
        return UUID.fromString(node.get("id").getStringValue());
    }

    static UUID fileId(JsonNode event) {
        return id(event.get("attachments").get(0));
    }

    private static String aMessage() {
        return "{\"actionType\":\"SENDING_MESSAGE\",\"message\":\"Bonjour\",\"notification\":true}";
    }

    private static String aDeposit() {
        return """
                {"actionType":"ATTACH_DEPOSIT","notification":true,"attachments":[
                 {"fileName":"suite.pdf","type":"10870-PDF","size":%d,"mimeType":"application/pdf"}]}""".formatted(PDF.size());
    }

    private static JsonNode posted(PartnerSoftware side, String caseId, String event) {
        var answer = side.post("/cases/" + caseId + "/events", event);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return PartnerSoftware.json(answer.body());
    }

    private static String eventPath(String caseId, JsonNode event) {
        return "/cases/%s/events/%s".formatted(caseId, id(event));
    }

    private static String waiting(PartnerSoftware side, String caseId) {
        for (var each : PartnerSoftware.json(
                        side.get("/notifications?maxResult=100000").body())
                .values()) {
            if (each.get("caseId").getStringValue().equals(caseId)) {
                return each.get("id").getStringValue();
            }
        }
        throw new IllegalStateException("nothing waits about " + caseId);
    }
}
