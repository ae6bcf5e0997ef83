package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.local.TestFolder.aDeathCertificate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import relais.local.PartnerSoftware.Deposited;

/** Says who asked for what from where, on the API and on the portal, and tells of nobody what HUB-31 does not list. */
class The_access_log {
    private static final Set<String> COLUMNS = Set.of(
            "at",
            "source",
            "method",
            "route",
            "status",
            "ms",
            "received",
            "sent",
            "request",
            "client",
            "account",
            "organization",
            "editor",
            "application",
            "version",
            "browser",
            "os");
    private static final String PASSWORD = "Pont-7-tramway";
    private static final String ADDRESS = "iris.caron@nice.example";

    private final PartnerSoftware dgs = SharedHub.as("osl-dgs");
    private final PartnerSoftware clamart = SharedHub.as("si-clamart");

    @Test
    void of_a_whole_teledossier_and_a_whole_session_on_the_portal_holds_nothing_personal() throws Exception {
        var before = lines().size();

        var personal = new ArrayList<>(List.of("Zoé", "Lefèvre", "Zo%C3%A9", "Bonjour", ADDRESS, "Iris", "Caron"));
        personal.addAll(List.of(PASSWORD, PASSWORD.replace("-", "%2D"), "Faux-3-mot", "devine", "0493000000"));
        personal.addAll(teledossier());
        personal.addAll(session());

        var written = lines().subList(before, lines().size());
        assertThat(String.join("\n", written)).doesNotContainIgnoringCase(personal.toArray(String[]::new));
        assertThat(written).allSatisfy(line -> {
            var json = PartnerSoftware.json(line);
            json.entries().forEach(entry -> assertThat(COLUMNS).contains(entry.getKey()));
            assertThat(json.get("source").getStringValue()).isEqualTo("127.0.0.1");
            assertThat(json.get("status").getIntValue()).isBetween(200, 499);
        });
        assertThat(written)
                .anyMatch(is("POST", "/oauth2/token", 401))
                .anyMatch(is("GET", "/teledossiers/v1/notifications", 401))
                .anyMatch(is("PUT", "/teledossiers/v1/folders/{folderId}/attachments/{attachmentId}", 204))
                .anyMatch(is("GET", "/teledossiers/v1/cases/{caseId}/attachments/{attachmentId}", 200))
                .anyMatch(is("GET", "/teledossiers/v1/folders/{folderId}", 403))
                .anyMatch(is("POST", "/portail/premiere-connexion", 303))
                .anyMatch(line -> line.contains("\"client\":\"si-clamart\"")
                        && line.contains("\"organization\":\"SI-21920023500014-92023\""));
        assertThat(written)
                .filteredOn(line -> line.contains("\"route\":\"/portail/connexion\""))
                .as("a login that fails")
                .anyMatch(line -> line.contains("\"method\":\"POST\"") && line.contains("\"status\":4"));
    }

    /** Deposits, fetches, writes and is refused; returns the texts that may be nowhere in the log. */
    private List<String> teledossier() throws IOException {
        var folder = aDeathCertificate();
        var deposited = dgs.deposit(folder);
        var file = "/cases/%s/attachments/%s".formatted(deposited.caseId(0), deposited.attachmentId(0));
        clamart.get("/notifications?maxResult=100000");
        clamart.get("/cases/" + deposited.caseId(0));
        assertThat(clamart.getBytes(file).statusCode()).isEqualTo(200);
        clamart.post(
                "/cases/%s/events".formatted(deposited.caseId(0)),
                "{\"actionType\":\"SENDING_MESSAGE\",\"message\":\"Bonjour Zoé\",\"author\":\"Iris Caron\"}");
        clamart.get("/folders/" + deposited.id());
        dgs.get("/doctor?externalId=" + folder.number());
        anonymous("/teledossiers/v1/notifications?jeton=devine", "Bearer devine");
        guess();
        return values(deposited);
    }

    private static List<String> values(Deposited deposited) {
        var values = new ArrayList<String>();
        values.add(deposited.id().toString());
        values.add(deposited.caseId(0).toString());
        values.add(deposited.folder().number());
        deposited.folder().files().forEach(file -> values.add(file.name()));
        values.add(SharedHub.as("si-clamart").token());
        values.add(SharedHub.hub().credentials().of("si-clamart").clientSecret());
        return values;
    }

    /** Is invited by DataPass, chooses a password, fails to log in, asks for a page that does not exist. */
    private static List<String> session() throws Exception {
        var hub = SharedHub.home();
        var approval = PartnerSoftware.json(SampleEvents.read("datapass/post-approve.json"))
                .get("body")
                .getStringValue()
                .replace("jeanne.martin@lyon.example", ADDRESS)
                .replace("Jeanne", "Iris")
                .replace("\"Martin\"", "\"Caron\"")
                .replace("0472103030", "0493000000")
                .replace("4312", "431299")
                .replace("21690123100011", "21060088800015")
                .replace("69123", "06088");
        assertThat(hub.datapass().post(approval).statusCode()).isEqualTo(200);
        Eventually.assertThatIt(() -> assertThat(hub.mailed()).contains(ADDRESS));
        var visitor = new PortalVisitor(hub.url());
        var link = hub.pageMailedTo(ADDRESS);
        var query = URI.create(hub.url() + link).getQuery();
        visitor.open(link);
        assertThat(visitor.submit(
                                "/portail/premiere-connexion",
                                query,
                                "mot-de-passe=" + PASSWORD,
                                "confirmation=" + PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        visitor.open("/portail/second-facteur");
        visitor.open("/portail/iris.caron");
        var stranger = new PortalVisitor(hub.url());
        stranger.open("/portail/connexion?email=" + ADDRESS);
        stranger.submit("/portail/connexion", "email=" + ADDRESS, "mot-de-passe=Faux-3-mot");
        return List.of(query.substring(query.indexOf('=') + 1));
    }

    private static void guess() {
        var request = HttpRequest.newBuilder(URI.create(SharedHub.hub().url() + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&scope=SI&client_id=iris.caron&client_secret=devine"))
                .build();
        var answer = PartnerSoftware.sent(SharedHub.as("osl-dgs").http(), request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static void anonymous(String path, String authorization) {
        var request = HttpRequest.newBuilder(URI.create(SharedHub.hub().url() + path))
                .header("Authorization", authorization)
                .build();
        PartnerSoftware.sent(SharedHub.as("osl-dgs").http(), request, BodyHandlers.ofString());
    }

    private static java.util.function.Predicate<String> is(String method, String route, int status) {
        return line ->
                line.contains("\"method\":\"%s\",\"route\":\"%s\",\"status\":%d,".formatted(method, route, status));
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(SharedHub.hub().accesses());
    }
}
