package relais.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import relais.local.PartnerSoftware.Deposited;

/** The files of {@code events/}, about things that the shared hub really has. */
final class SampleEvents {
    private static final Path FOLDER = Path.of("../../events");
    private static final String IDS = "01980f2a-5c00-7000-8000-0000000000";
    private static final String CLIENT = "c2ktbHlvbl8xOnEzSi1HZDBfNWVaeVpyTk5wVTdrNHBYMWpZd1djMmJCOHNUdDZ2Vmg5YUE=";

    private SampleEvents() {}

    /** As it is written. */
    static String read(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }

    /** With the ids of a folder of the operator that is ready for it, and the token of who would send it. */
    static String about(String file) throws IOException {
        if (file.startsWith("datapass/")) {
            return signed(read(file));
        }
        var isOperator = file.startsWith("intake/");
        var sender = SharedHub.as(isAdministrators(file) ? "admin" : isOperator ? "osl-dgs" : "si-clamart");
        var deposited = deposited(file, isOperator);
        var event = with(read(file), deposited);
        return (event.contains(IDS + "e1") ? withEvent(event, file, deposited) : event)
                .replace("${token}", sender.token())
                .replace(CLIENT, basic(SharedHub.hub().credentials().of("osl-dgs")))
                .replace("DGS-CERTDC-0000000000001", TestFolder.number("DGS-CERTDC"))
                .replace("21690123100011", "21920023500014")
                .replace("69123", "92023")
                .replace("21570463800013", "21170300400014")
                .replace("57463", "17300");
    }

    /** As DataPass signs what it sends to the shared hub. */
    private static String signed(String event) {
        var body = PartnerSoftware.json(event).get("body").getStringValue();
        return event.replace(
                "${signature}", DataPassSoftware.of(SharedHub.hub()).signature(body));
    }

    private static boolean isAdministrators(String file) {
        return file.startsWith("referential/") || file.contains("migrate");
    }

    private static Deposited deposited(String file, boolean isOperator) {
        var dgs = SharedHub.as("osl-dgs");
        var folder = TestFolder.aSmallOne();
        if (!isOperator) {
            return dgs.deposit(folder);
        }
        var open = dgs.open(folder);
        if (file.contains("patch-completed")) {
            dgs.put(
                    open.attachmentPath(folder.files().getFirst()),
                    folder.files().getFirst().bytes());
        }
        return open;
    }

    private static String with(String event, Deposited deposited) {
        return event.replace(IDS + "f1", deposited.id().toString())
                .replace(IDS + "a1", deposited.attachmentId(0).toString())
                .replace(IDS + "c1", deposited.caseId(0).toString())
                .replace(IDS + "b1", notification(deposited));
    }

    /** About an event of the town, which is as far as the request finds it. */
    private static String withEvent(String event, String file, Deposited deposited) {
        var clamart = SharedHub.as("si-clamart");
        var xml = deposited.folder().files().getFirst();
        var events = "/cases/" + deposited.caseId(0) + "/events";
        var begun = PartnerSoftware.json(
                clamart.post(events, """
                        {"actionType":"ATTACH_DEPOSIT","notification":true,
                         "attachments":[{"fileName":"%s","type":"acte","size":%d,"mimeType":"application/xml"}]}""".formatted(xml.name(), xml.size())).body());
        var id = begun.get("id").getStringValue();
        var attachmentId = begun.get("attachments").get(0).get("id").getStringValue();
        var isAwaited =
                file.contains("put-event-attachment") || file.contains("event-upload") || file.contains("delete-event");
        if (!isAwaited) {
            clamart.put(events + "/" + id + "/attachments/" + attachmentId, xml.bytes());
        }
        if (!isAwaited && !file.contains("patch-event")) {
            clamart.patch(events + "/" + id, "{\"status\":\"SENT\"}");
        }
        return event.replace(IDS + "e1", id).replace(IDS + "d1", attachmentId);
    }

    private static String notification(Deposited deposited) {
        var waiting = PartnerSoftware.json(SharedHub.as("si-clamart")
                .get("/notifications?maxResult=100000")
                .body());
        for (var notification : waiting.values()) {
            if (notification
                    .get("caseId")
                    .getStringValue()
                    .equals(deposited.caseId(0).toString())) {
                return notification.get("id").getStringValue();
            }
        }
        return "none";
    }

    private static String basic(Credentials.CredentialsEntry client) {
        var pair = client.clientId() + ":" + client.clientSecret();
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
