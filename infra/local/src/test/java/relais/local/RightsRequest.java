package relais.local;

import io.micronaut.http.HttpMethod;
import io.micronaut.json.tree.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import relais.domain.OrganizationId;
import relais.edge.CallerKind;
import relais.edge.Route;

/** One line of the table of rights as a request that is in order, about one thing: only its caller decides what it is answered. */
record RightsRequest(Route route, RightsSubject subject, RightsCallers callers) {
    static final String NONE_MOVED = "{\"caseUpdated\":0}";
    private static final String ORGANIZATIONS = "/organizations/" + TestFolder.CLAMART;
    private static final String PROCESSES = "/processes/" + RightsCallers.PROCESS;

    HttpResponse<byte[]> send(CallerKind kind) {
        return send(kind, body());
    }

    HttpResponse<byte[]> send(CallerKind kind, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(SharedHub.hub().url() + path()))
                .method(route.method().name(), BodyPublishers.ofByteArray(body));
        if (route.isOverridden()) {
            request.header("X-HTTP-Method-Override", "PATCH");
        }
        if (isForTokens()) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        var authorization = isForTokens() ? basic(callers.credentials(kind)) : bearer(callers.token(kind));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return PartnerSoftware.sent(SharedHub.as("admin").http(), request.build(), BodyHandlers.ofByteArray());
    }

    /** What an answer about it holds. */
    String thing() {
        return switch (name()) {
            case "GET /teledossiers/v1/notifications", "GET /teledossiers/v1/attachmentsIdsForPurge" ->
                subject.caseId();
            case "GET /teledossiers/v1/cases/{caseId}", "GET /teledossiers/v1x/doctor" -> subject.caseId();
            case "GET /teledossiers/v1/folders/{folderId}" ->
                subject.folder().id().toString();
            case "GET /referential/v1/organizations" -> "21920023500014";
            case "GET /referential/v1/processes" -> RightsCallers.PROCESS;
            case "GET /referential/v1/subscriptions" -> subscriptionId();
            default -> "";
        };
    }

    private String name() {
        return route.method() + " " + route.template();
    }

    private boolean isForTokens() {
        return route.template().endsWith("/token");
    }

    private String path() {
        var folder = isOfAnOpenFolder() ? subject.open() : subject.folder();
        var event = event();
        var fileId = route.template().contains("/events/{eventId}/attachments/")
                ? RightsSubject.fileId(event)
                : folder.attachmentId(0);
        return route.template()
                        .replace("{folderId}", folder.id().toString())
                        .replace("{caseId}", subject.caseId())
                        .replace("{eventId}", RightsSubject.id(event).toString())
                        .replace("{attachmentId}", fileId.toString())
                        .replace("{notificationId}", subject.notificationId())
                        .replace("{id}", TestFolder.CLAMART)
                        .replace("{code}", RightsCallers.PROCESS)
                        .replace("{subscriptionId}", subscriptionId())
                + query();
    }

    /** Where something is still to come, or may still be undone. */
    private boolean isOfAnOpenFolder() {
        return route.template().contains("/folders/")
                && (route.method() == HttpMethod.DELETE || route.template().contains("/attachments/"));
    }

    private JsonNode event() {
        if (route.method() == HttpMethod.DELETE || route.template().contains("/attachments/")) {
            return route.method() == HttpMethod.GET ? subject.files() : subject.awaiting();
        }
        return subject.message();
    }

    private String query() {
        return switch (name()) {
            case "GET /teledossiers/v1/notifications" -> "?maxResult=100000";
            case "GET /teledossiers/v1x/doctor" -> "?caseId=" + subject.caseId();
            case "GET /referential/v1/organizations" -> "?companyRegister=21920023500014";
            case "GET /referential/v1/subscriptions" -> "?maxResult=5000&processCode=" + RightsCallers.PROCESS;
            default -> "";
        };
    }

    /** Each time another one, where nothing may be said twice. */
    byte[] body() {
        if (route.template().endsWith("/attachments/{attachmentId}")) {
            return subject.bytes();
        }
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        return switch (name()) {
            case "POST /oauth2/token", "POST /token" -> "grant_type=client_credentials";
            case "POST /teledossiers/v1/folders", "POST /teledossiers/v1x/folders:dryRun" ->
                RightsSubject.aDeclaration(TestFolder.CLAMART).json();
            case "PATCH /teledossiers/v1/folders/{folderId}", "POST /teledossiers/v1/folders/{folderId}" ->
                "{\"globalStatus\":\"HUBEE_COMPLETED\"}";
            case "PATCH /teledossiers/v1/cases/{caseId}", "POST /teledossiers/v1/cases/{caseId}" ->
                "{\"status\":\"HUBEE_NOTIFIED\"}";
            case "POST /teledossiers/v1/cases/{caseId}/events" ->
                "{\"actionType\":\"COM_ADD\",\"message\":\"" + UUID.randomUUID() + "\"}";
            case "PATCH /teledossiers/v1/cases/{caseId}/events/{eventId}",
                    "POST /teledossiers/v1/cases/{caseId}/events/{eventId}" -> "{\"status\":\"RECEIVED\"}";
            case "PUT /teledossiers/v1/cases/migrate" -> migration();
            case "PUT /teledossiers/v1/idsPurged" ->
                "[{\"folder_attachment_id\":\"%s\",\"case_id\":\"%s\"}]"
                        .formatted(subject.folder().attachmentId(0), subject.caseId());
            case "POST /teledossiers/v1x/folders/{folderId}/attachments/{attachmentId}/upload",
                    "POST /teledossiers/v1x/cases/{caseId}/events/{eventId}/attachments/{attachmentId}/upload" ->
                "{\"size\":%d,\"digest\":\"%s\"}".formatted(subject.bytes().length, Digests.sha256(subject.bytes()));
            case "POST /referential/v1/organizations" -> organization(siret());
            case "PUT /referential/v1/organizations/{id}" -> seen(ORGANIZATIONS);
            case "POST /referential/v1/processes" ->
                seen(PROCESSES)
                        .replace(
                                "\"code\":\"" + RightsCallers.PROCESS,
                                "\"code\":\"NEW" + ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
            case "PUT /referential/v1/processes/{code}" -> seen(PROCESSES);
            case "POST /referential/v1/subscriptions" -> subscription();
            case "PUT /referential/v1/subscriptions/{subscriptionId}" -> seen("/subscriptions/" + subscriptionId());
            default -> "";
        };
    }

    /** Of all that the town has whose case it is. */
    private String migration() {
        var source = OrganizationId.parse(subject.recipient());
        return """
                {"organizationSource":{"type":"SI","companyRegister":"%s","branchCode":"%s"},
                 "organizationTarget":{"type":"SI","companyRegister":"21170300400014","branchCode":"17300"}}""".formatted(source.companyRegister(), source.branchCode());
    }

    private static String organization(String siret) {
        return seen(ORGANIZATIONS).replace("21920023500014", siret);
    }

    /** For a town that was not subscribed yet. */
    private static String subscription() {
        var siret = siret();
        SharedHub.as("admin").referential("POST", "/organizations", organization(siret));
        return """
                {"datapassId":7,"processCode":"CERTDC","notificationFrequency":"Aucune",
                 "subscriber":{"type":"SI","companyRegister":"%s","branchCode":"92023"},
                 "localAdministrator":{"email":"zoe@clamart.example"}}""".formatted(siret);
    }

    private static String siret() {
        return Long.toString(ThreadLocalRandom.current().nextLong(30_000_000_000_000L, 90_000_000_000_000L));
    }

    private static String subscriptionId() {
        var found = PartnerSoftware.json(
                seen("/subscriptions?companyRegister=21920023500014&processCode=" + RightsCallers.PROCESS));
        return found.get(0).get("id").getStringValue();
    }

    private static String seen(String path) {
        return SharedHub.as("admin").referential("GET", path, "").body();
    }

    private static String basic(Credentials.CredentialsEntry client) {
        if (client == null) {
            return "";
        }
        var pair = client.clientId() + ":" + client.clientSecret();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String bearer(String token) {
        return token == null ? "" : "Bearer " + token;
    }
}
