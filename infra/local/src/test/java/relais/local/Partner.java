package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import relais.local.PartnerSoftware.Deposited;

/** A partner's software in the guides: a verb is one request, or the few that always go together, each answered as the contract says. */
final class Partner {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final byte[] NOTHING = {};

    private final Set<Habit> habits;
    private final Wire wire;
    private final String token;

    private Partner(Credentials.CredentialsEntry client, Set<Habit> habits) {
        this.habits = habits;
        this.wire = habits.contains(Habit.OVERRIDES_POST) ? Wire.ofOld() : Wire.ofToday();
        this.token = token(client);
    }

    static Partner as(String clientId, Habit... habits) {
        return new Partner(SharedHub.hub().credentials().of(clientId), Set.of(habits));
    }

    private String token(Credentials.CredentialsEntry client) {
        var pair = client.clientId() + ":" + client.clientSecret();
        var basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        var answer = habits.contains(Habit.ASKS_TOKEN_IN_JSON)
                ? wire.send(
                        "POST",
                        at("/token"),
                        Map.of("Authorization", basic, "Content-Type", "application/json"),
                        bytes("{\"grant_type\":\"client_credentials\",\"scope\":\"%s\"}".formatted(client.scope())))
                : wire.send(
                        "POST",
                        at("/oauth2/token"),
                        Map.of("Authorization", basic, "Content-Type", FORM),
                        bytes("grant_type=client_credentials&scope=" + client.scope()));
        return String.valueOf(answer.ok().at("/access_token"));
    }

    /** The folder, its files in turn, one look whether all were received, and that nothing more will come. */
    Deposited deposits(TestFolder folder) {
        var deposited = new Deposited(
                folder, write("POST", "/folders", folder.json()).created().json());
        for (var file : folder.files()) {
            put(deposited.attachmentPath(file), file.bytes()).noContent();
        }
        assertThat(reads(deposited).each("/attachments", "status")).containsOnly("RECEIVED");
        marks(deposited, "HUBEE_COMPLETED");
        return deposited;
    }

    Reply reads(Deposited folder) {
        return get(folder.path()).ok();
    }

    void marks(Deposited folder, String globalStatus) {
        patch(folder.path(), "{\"globalStatus\":\"%s\"}".formatted(globalStatus))
                .noContent();
    }

    /** What waits in its mailbox about a case, oldest first. */
    List<Notice> findsAbout(UUID caseId) {
        var found = new ArrayList<Notice>();
        for (var notice : get("/notifications?maxResult=100000&eventDetails=true")
                .ok()
                .json()
                .values()) {
            if (notice.get("caseId").getStringValue().equals(caseId.toString())) {
                found.add(Notice.read(notice));
            }
        }
        return found;
    }

    /** The only thing that waits about a case. */
    Notice finds(UUID caseId) {
        assertThat(findsAbout(caseId)).hasSize(1);
        return findsAbout(caseId).getFirst();
    }

    Reply reads(UUID caseId) {
        return get("/cases/" + caseId).ok();
    }

    /** The files of a case, byte for byte, in the order in which they were deposited. */
    List<byte[]> fetches(UUID caseId) {
        return files("/cases/" + caseId, reads(caseId));
    }

    void moves(UUID caseId, String status) {
        patch("/cases/" + caseId, "{\"status\":\"%s\"}".formatted(status)).noContent();
    }

    /** An event without a file, which the other side may read at once. */
    UUID tells(UUID caseId, String event) {
        return id(write("POST", "/cases/" + caseId + "/events", event).created());
    }

    /** An event with its files: it is on its way once all have come. */
    UUID sends(UUID caseId, String event, TestFolder.File... files) {
        var declared = Arrays.stream(files)
                .map(file -> "{\"fileName\":\"%s\",\"type\":\"%s\",\"size\":%d,\"mimeType\":\"%s\"}"
                        .formatted(file.name(), file.type(), file.size(), file.mimeType()))
                .collect(Collectors.joining(",", "[", "]"));
        var begun = write("POST", "/cases/" + caseId + "/events", event.replace("[files]", declared))
                .created();
        assertThat(begun.at("/status")).isEqualTo("IN_PROGRESS");
        var path = "/cases/" + caseId + "/events/" + begun.at("/id");
        for (var i = 0; i < files.length; i++) {
            put(path + "/attachments/" + begun.at("/attachments/%d/id".formatted(i)), files[i].bytes())
                    .noContent();
        }
        patch(path, "{\"status\":\"SENT\"}").noContent();
        return id(begun);
    }

    Reply reads(UUID caseId, UUID eventId) {
        return get("/cases/" + caseId + "/events/" + eventId).ok();
    }

    /** What an event brought: its files, byte for byte. It is noted as received, and leaves the mailbox. */
    List<byte[]> receives(Notice told) {
        var path = "/cases/" + told.caseId() + "/events/" + told.eventId();
        var files = files(path, get(path).ok());
        patch(path, "{\"status\":\"RECEIVED\"}").noContent();
        forgets(told);
        return files;
    }

    /** The other side received what this one told of a case: it reads that, once, and deletes it. */
    void hears(UUID caseId) {
        var received = findsAbout(caseId).stream()
                .filter(notice -> "RECEIVED".equals(notice.eventStatus()))
                .toList();
        assertThat(received).hasSize(1);
        forgets(received.getFirst());
    }

    void forgets(Notice notice) {
        send("DELETE", "/notifications/" + notice.id(), Map.of(), NOTHING).noContent();
    }

    private List<byte[]> files(String path, Reply listing) {
        return listing.each("/attachments", "id").stream()
                .map(id -> get(path + "/attachments/" + id).ok())
                .peek(file -> assertThat(file.header("digest")).isEqualTo(Digests.sha256(file.body())))
                .map(Reply::body)
                .toList();
    }

    Reply get(String path) {
        return send("GET", path, Map.of(), NOTHING);
    }

    private Reply put(String path, byte[] bytes) {
        return send("PUT", path, Map.of(), bytes);
    }

    private Reply patch(String path, String json) {
        return habits.contains(Habit.OVERRIDES_POST)
                ? send("POST", path, Map.of("X-HTTP-Method-Override", "PATCH"), bytes(json))
                : write("PATCH", path, json);
    }

    private Reply write(String method, String path, String json) {
        var answer = send(method, path, Map.of("Content-Type", "application/json"), bytes(json));
        if (!habits.contains(Habit.SENDS_TWICE)) {
            return answer;
        }
        var again = send(method, path, Map.of("Content-Type", "application/json"), bytes(json));
        assertThat(again.text()).isEqualTo(answer.text());
        return again;
    }

    private Reply send(String method, String path, Map<String, String> headers, byte[] body) {
        var all = new LinkedHashMap<>(headers);
        all.put("Authorization", "Bearer " + token);
        all.put("Accept", "*/*");
        if (habits.contains(Habit.ANNOUNCES_FORMS)) {
            all.putIfAbsent("Content-Type", FORM);
        }
        return wire.send(method, at("/teledossiers/v1" + path), all, body);
    }

    private static URI at(String path) {
        return URI.create(SharedHub.hub().url() + path);
    }

    private static UUID id(Reply reply) {
        return UUID.fromString(String.valueOf(reply.at("/id")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
