package relais.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.access.Client;
import relais.domain.access.ClientSecret;
import relais.domain.access.Grant;
import relais.domain.access.Scope;
import relais.edge.Route;
import relais.edge.Routes;
import relais.local.PartnerSoftware.Deposited;
import relais.local.SoundRequest.Kind;

/** Partners, a démarche and two towns of its own on the shared hub, with sound requests for each route. */
final class ApiStage {
    private static final String CLAMART = "21920023500014";
    private static final String OPERATOR = "OSL-13000918600011-75115";
    private static final String ADMINISTRATOR = "ADMIN-13002526500013-75107";
    private static final String MODEL = "recensementCitoyen";
    private static final TestFolder.File PDF =
            TestFolder.sample("RECENSEMENTCITOYEN/10870-PDF.pdf", "10870-PDF", "application/pdf");
    private static final AtomicLong SIRETS =
            new AtomicLong(ThreadLocalRandom.current().nextLong(30_000_000_000_000L, 80_000_000_000_000L));

    private final SecureRandom random = new SecureRandom();
    private final String process = "GEN" + Long.toString(SIRETS.incrementAndGet(), Character.MAX_RADIX);
    private final String siret = newSiret();
    private final PartnerSoftware operator;
    private final PartnerSoftware town;
    private final PartnerSoftware administrator;
    private final PartnerSoftware datapass;
    private final String subscriptionId;
    private final Deposited completed;
    private final JsonNode files;
    private final JsonNode awaiting;

    ApiStage() {
        administrator = connected(Scope.ADMIN, ADMINISTRATOR).software();
        registered(siret);
        created("/processes", seen("/processes/" + MODEL).replace("\"code\":\"" + MODEL, "\"code\":\"" + process));
        subscriptionId = active(siret, "API");
        operator = connected(Scope.OSL, OPERATOR).software();
        town = connected(Scope.SI, town()).software();
        datapass = connected(Scope.DATAPASS, ADMINISTRATOR).software();
        completed = operator.deposit(aFolder());
        files = posted(town, aDeposit());
        town.put(event(files) + "/attachments/" + fileOf(files), PDF.bytes());
        town.patch(event(files), "{\"status\":\"SENT\"}");
        awaiting = posted(town, aDeposit());
    }

    String process() {
        return process;
    }

    Stream<Line> lines() {
        return Routes.all().stream().map(this::line);
    }

    /** An active subscription of a town with that SIRET; its id. */
    String active(String townsSiret, String mode) {
        var subscription = created("/subscriptions", subscription(townsSiret));
        var id = PartnerSoftware.json(subscription).get("id").getStringValue();
        var wanted = subscription
                .replaceFirst("\"status\":\"[^\"]*\"", "\"status\":\"Actif\"")
                .replaceFirst("\"accessMode\":\"[^\"]*\"", "\"accessMode\":\"" + mode + "\"");
        expect(200, administrator.referential("PUT", "/subscriptions/" + id, wanted));
        return id;
    }

    /** Deposits a folder with one file for a subscribed town. */
    PartnerSoftware.Deposited depositedFor(OrganizationId recipient) {
        return operator.deposit(
                new TestFolder(process, TestFolder.number("DILA-GEN"), List.of(recipient.toString()), List.of(PDF)));
    }

    /** Registers a town with that SIRET. */
    void registered(String townsSiret) {
        created("/organizations", organization(townsSiret));
    }

    static String newSiret() {
        return Long.toString(SIRETS.incrementAndGet());
    }

    private Line line(Route route) {
        var name = route.method() + " " + route.template();
        return switch (name) {
            case "DELETE /teledossiers/v1/folders/{folderId}" ->
                used(route, () -> "/folders/" + operator.open(aFolder()).id(), operator);
            case "DELETE /teledossiers/v1/notifications/{notificationId}" ->
                used(route, () -> "/notifications/" + waiting(), town);
            case "DELETE /teledossiers/v1/cases/{caseId}/events/{eventId}" ->
                used(route, () -> event(posted(town, aDeposit())), town);
            default -> line(route, fixed(route, name), answer -> {});
        };
    }

    private Line line(Route route, Supplier<SoundRequest> next, Consumer<RawConnection.Answer> answered) {
        return new Line(
                route.method() + " " + route.template(),
                next,
                route.query(),
                answered,
                route.template().equals("/webhooks/datapass") ? ApiStage::signed : request -> request);
    }

    /** For a route whose success removes its thing: another one is then made. */
    private Line used(Route route, Supplier<String> another, PartnerSoftware who) {
        var present = new String[] {null};
        return line(
                route,
                () -> {
                    if (present[0] == null) {
                        present[0] = another.get();
                    }
                    return SoundRequest.of(
                            route.method().name(),
                            "/teledossiers/v1" + present[0],
                            bearer(who),
                            Kind.NONE,
                            new byte[0]);
                },
                answer -> present[0] = answer.status() == 204 ? null : present[0]);
    }

    private Supplier<SoundRequest> fixed(Route route, String name) {
        var method = route.method().name();
        var base = "/teledossiers/v1";
        var folder = base + completed.path();
        var file = completed.attachmentId(0);
        var part = base + "/cases/" + completed.caseId(0);
        var extras = "/teledossiers/v1x";
        var message = posted(operator, aMessage());
        var open = operator.open(aFolder());
        return switch (name) {
            case "GET /.well-known/jwks.json", "GET /openapi.yaml", "GET /docs" ->
                plain(method, route.template(), null);
            case "POST /oauth2/token", "POST /token" -> token(route);
            case "POST /webhooks/datapass" -> webhook();
            case "POST /teledossiers/v1/folders" ->
                () -> json(method, base + "/folders", operator, aFolder().json());
            case "POST /teledossiers/v1x/folders:dryRun" ->
                () -> json(
                        method, extras + "/folders:dryRun", operator, aFolder().json());
            case "GET /teledossiers/v1/folders/{folderId}" -> plain(method, folder, operator);
            case "PATCH /teledossiers/v1/folders/{folderId}" ->
                () -> json(method, folder, operator, "{\"globalStatus\":\"HUBEE_COMPLETED\",\"closeDateTime\":null}");
            case "POST /teledossiers/v1/folders/{folderId}" ->
                () -> overriding(json(method, folder, operator, "{\"globalStatus\":\"HUBEE_COMPLETED\"}"));
            case "PUT /teledossiers/v1/folders/{folderId}/attachments/{attachmentId}" ->
                () -> bytes(base + open.path() + "/attachments/" + open.attachmentId(0), operator);
            case "GET /teledossiers/v1/notifications" ->
                plain(method, base + "/notifications?maxResult=3&processCode=" + process, town);
            case "GET /teledossiers/v1/cases/{caseId}" -> plain(method, part + "?lite=false", town);
            case "PATCH /teledossiers/v1/cases/{caseId}" ->
                () -> json(method, part, town, "{\"status\":\"IN_PROGRESS\"}");
            case "POST /teledossiers/v1/cases/{caseId}" ->
                () -> overriding(json(method, part, town, "{\"status\":\"IN_PROGRESS\"}"));
            case "GET /teledossiers/v1/cases/{caseId}/attachments/{attachmentId}" ->
                plain(method, part + "/attachments/" + file, town);
            case "POST /teledossiers/v1/cases/{caseId}/events" -> () -> json(method, part + "/events", town, anEvent());
            case "GET /teledossiers/v1/cases/{caseId}/events/{eventId}" -> plain(method, base + event(message), town);
            case "PATCH /teledossiers/v1/cases/{caseId}/events/{eventId}" ->
                () -> json(method, base + event(message), town, "{\"status\":\"RECEIVED\"}");
            case "POST /teledossiers/v1/cases/{caseId}/events/{eventId}" ->
                () -> overriding(json(method, base + event(message), town, "{\"status\":\"RECEIVED\"}"));
            case "PUT /teledossiers/v1/cases/{caseId}/events/{eventId}/attachments/{attachmentId}" ->
                () -> bytes(base + event(awaiting) + "/attachments/" + fileOf(awaiting), town);
            case "GET /teledossiers/v1/cases/{caseId}/events/{eventId}/attachments/{attachmentId}" ->
                plain(method, base + event(files) + "/attachments/" + fileOf(files), town);
            case "PUT /teledossiers/v1/cases/migrate" -> migration();
            case "GET /teledossiers/v1/attachmentsIdsForPurge" -> plain(method, base + "/attachmentsIdsForPurge", town);
            case "PUT /teledossiers/v1/idsPurged" ->
                () -> json(
                        method,
                        base + "/idsPurged",
                        town,
                        "[{\"folder_attachment_id\":\"%s\",\"case_id\":\"%s\"}]".formatted(file, completed.caseId(0)));
            case "GET /teledossiers/v1x/doctor" ->
                plain(method, extras + "/doctor?caseId=" + completed.caseId(0), town);
            case "POST /teledossiers/v1x/folders/{folderId}/attachments/{attachmentId}/upload" ->
                () -> json(
                        method,
                        extras + open.path() + "/attachments/" + open.attachmentId(0) + "/upload",
                        operator,
                        anUpload());
            case "POST /teledossiers/v1x/cases/{caseId}/events/{eventId}/attachments/{attachmentId}/upload" ->
                () -> json(
                        method,
                        extras + event(awaiting) + "/attachments/" + fileOf(awaiting) + "/upload",
                        town,
                        anUpload());
            default -> referential(route, name, method);
        };
    }

    private Supplier<SoundRequest> referential(Route route, String name, String method) {
        var base = "/referential/v1";
        return switch (name) {
            case "POST /referential/v1/organizations" ->
                () -> json(method, base + "/organizations", datapass, organization(newSiret()));
            case "GET /referential/v1/organizations" ->
                plain(
                        method,
                        base + "/organizations?companyRegister=" + siret + "&maxResult=3&orderBy=asc(company_register)",
                        administrator);
            case "GET /referential/v1/organizations/{id}" -> plain(method, base + "/organizations/" + town(), datapass);
            case "PUT /referential/v1/organizations/{id}" -> same(base + "/organizations/" + ownTown());
            case "POST /referential/v1/processes" ->
                () -> json(
                        method,
                        base + "/processes",
                        administrator,
                        seen("/processes/" + process)
                                .replace(
                                        process, "GEN" + Long.toString(SIRETS.incrementAndGet(), Character.MAX_RADIX)));
            case "GET /referential/v1/processes" ->
                plain(method, base + "/processes?maxResult=2&orderBy=code", operator);
            case "GET /referential/v1/processes/{code}" -> plain(method, base + "/processes/" + process, operator);
            case "PUT /referential/v1/processes/{code}" -> same(base + "/processes/" + ownProcess());
            case "POST /referential/v1/subscriptions" -> subscribing();
            case "GET /referential/v1/subscriptions" ->
                plain(method, base + "/subscriptions?processCode=" + process + "&maxResult=2&status=Actif", operator);
            case "GET /referential/v1/subscriptions/{subscriptionId}" ->
                plain(method, base + "/subscriptions/" + subscriptionId, administrator);
            case "PUT /referential/v1/subscriptions/{subscriptionId}" -> {
                var another = newSiret();
                registered(another);
                yield same(base + "/subscriptions/" + active(another, "API"));
            }
            default -> throw new IllegalStateException("no sound request for " + name + " of " + route);
        };
    }

    private String ownTown() {
        var another = newSiret();
        registered(another);
        return "SI-" + another + "-92023";
    }

    private String ownProcess() {
        var another = "GEN" + Long.toString(SIRETS.incrementAndGet(), Character.MAX_RADIX);
        created("/processes", seen("/processes/" + process).replace(process, another));
        return another;
    }

    /** Writes the original state back. */
    private Supplier<SoundRequest> same(String path) {
        var body = seen(path.substring("/referential/v1".length()));
        return () -> json("PUT", path, administrator, body);
    }

    /** For one town after the other; in the second round they are subscribed already. */
    private Supplier<SoundRequest> subscribing() {
        var towns = Stream.generate(ApiStage::newSiret).limit(20).toList();
        towns.forEach(this::registered);
        var next = new int[1];
        return () -> json(
                "POST", "/referential/v1/subscriptions", datapass, subscription(towns.get(next[0]++ % towns.size())));
    }

    private Supplier<SoundRequest> migration() {
        var source = newSiret();
        var target = newSiret();
        registered(source);
        registered(target);
        var body = """
                {"organizationSource":{"type":"SI","companyRegister":"%s","branchCode":"92023"},
                 "organizationTarget":{"type":"SI","companyRegister":"%s","branchCode":"92023"}}""".formatted(source, target);
        return () -> json("PUT", "/teledossiers/v1/cases/migrate", administrator, body);
    }

    /** By several clients, since each is slowed down after ten wrong guesses. */
    private Supplier<SoundRequest> token(Route route) {
        var clients = Stream.generate(() -> connected(Scope.SI, town()).credentials())
                .limit(10)
                .toList();
        var next = new int[1];
        return () -> {
            var client = clients.get(next[0]++ % clients.size());
            var isJson = next[0] % 3 == 0;
            return SoundRequest.of(
                    route.method().name(),
                    route.template(),
                    basic(client),
                    isJson ? Kind.JSON : Kind.FORM,
                    SoundRequest.utf8(
                            isJson
                                    ? "{\"grant_type\":\"client_credentials\",\"scope\":[\"SI\"]}"
                                    : "grant_type=client_credentials&scope=SI"));
        };
    }

    private static Supplier<SoundRequest> webhook() {
        try {
            var body = Files.readString(Path.of("../../events/datapass/approve-lyon.json"))
                    .replace("21690123100011", newSiret())
                    .replace("4312", Long.toString(SIRETS.incrementAndGet()))
                    .replace("lyon.example", "generated.example");
            return () -> SoundRequest.of("POST", "/webhooks/datapass", null, Kind.JSON, SoundRequest.utf8(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SoundRequest signed(SoundRequest request) {
        return request.headers().containsKey("X-Hub-Signature-256")
                ? request
                : request.with(
                        "X-Hub-Signature-256",
                        "sha256=" + SharedHub.home().datapass().signature(request.body()));
    }

    /** A token that the hub signed, with one of its claims as given. */
    static String forged(String bearer, String claim, String json) {
        try {
            var parts = bearer.substring("Bearer ".length()).split("\\.");
            var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            var keys = SharedHub.hub().context().getRequiredProperty("relais.tokens.signing-keys", String.class);
            var key = JWKSet.parse(keys).getKeys().getFirst().toECKey();
            var others = JSONObjectUtils.parse(claims);
            others.remove(claim);
            var written = JSONObjectUtils.toJSONString(others);
            var payload = written.substring(0, written.lastIndexOf('}')) + ",\"" + claim + "\":" + json + "}";
            var token = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    new Payload(payload));
            token.sign(new ECDSASigner(key));
            return "Bearer " + token.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Connected(PartnerSoftware software, Credentials.CredentialsEntry credentials) {}

    private Connected connected(Scope scope, String organization) {
        var secret = ClientSecret.generate(random);
        var client = new Client(
                "generated-" + UUID.randomUUID(),
                Set.of(scope),
                List.of(new Grant(OrganizationId.parse(organization), Set.of())),
                List.of(secret.hash()));
        SharedHub.hub()
                .context()
                .getBean(Ledger.class)
                .write(tables -> tables.clients().save(client));
        var entry =
                new Credentials.CredentialsEntry(client.id(), scope.name(), organization, client.id(), secret.value());
        return new Connected(PartnerSoftware.connected(SharedHub.hub().url(), entry), entry);
    }

    private static Supplier<SoundRequest> plain(String method, String address, PartnerSoftware who) {
        return () -> SoundRequest.of(method, address, who == null ? null : bearer(who), Kind.NONE, new byte[0]);
    }

    private static SoundRequest json(String method, String path, PartnerSoftware who, String body) {
        return SoundRequest.of(method, path, bearer(who), Kind.JSON, SoundRequest.utf8(body));
    }

    private static SoundRequest bytes(String path, PartnerSoftware who) {
        return SoundRequest.of("PUT", path, bearer(who), Kind.BYTES, PDF.bytes());
    }

    private static SoundRequest overriding(SoundRequest request) {
        return request.with("X-HTTP-Method-Override", "PATCH");
    }

    private static String bearer(PartnerSoftware who) {
        return "Bearer " + who.token();
    }

    private static String basic(Credentials.CredentialsEntry client) {
        var pair = client.clientId() + ":" + client.clientSecret();
        return "Basic " + Base64.getEncoder().encodeToString(SoundRequest.utf8(pair));
    }

    private String town() {
        return "SI-" + siret + "-92023";
    }

    private TestFolder aFolder() {
        return new TestFolder(process, TestFolder.number("DILA-GEN"), List.of(town()), List.of(PDF));
    }

    private static String anUpload() {
        return "{\"size\":%d,\"digest\":\"%s\"}".formatted(PDF.size(), Digests.sha256(PDF.bytes()));
    }

    private static String anEvent() {
        return """
                {"actionType":"STATUS_UPDATE","author":"Zoé","message":"%s","comment":"-","notification":true,
                 "caseCurrentStatus":"IN_PROGRESS","caseNewStatus":"IN_PROGRESS","attachments":[]}""".formatted(SoundRequest.anId());
    }

    private static String aMessage() {
        return "{\"actionType\":\"SENDING_MESSAGE\",\"message\":\"%s\",\"notification\":true}"
                .formatted(SoundRequest.anId());
    }

    private static String aDeposit() {
        return """
                {"actionType":"ATTACH_DEPOSIT","notification":true,"message":"%s","attachments":[
                 {"fileName":"suite.pdf","type":"10870-PDF","size":%d,"mimeType":"application/pdf"}]}""".formatted(SoundRequest.anId(), PDF.size());
    }

    private JsonNode posted(PartnerSoftware side, String event) {
        var answer = side.post("/cases/" + completed.caseId(0) + "/events", event);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return PartnerSoftware.json(answer.body());
    }

    /** The id of a notification that waits now. */
    private String waiting() {
        posted(operator, aMessage());
        var waiting =
                PartnerSoftware.json(town.get("/notifications?maxResult=1").body());
        return waiting.get(0).get("id").getStringValue();
    }

    private String event(JsonNode event) {
        return "/cases/%s/events/%s".formatted(completed.caseId(0), RightsSubject.id(event));
    }

    private static UUID fileOf(JsonNode event) {
        return RightsSubject.fileId(event);
    }

    private String organization(String townsSiret) {
        return seen("/organizations/" + TestFolder.CLAMART).replace(CLAMART, townsSiret);
    }

    private String subscription(String townsSiret) {
        return """
                {"datapassId":7,"processCode":"%s","notificationFrequency":"Aucune",
                 "subscriber":{"type":"SI","companyRegister":"%s","branchCode":"92023"},
                 "localAdministrator":{"email":"zoe@generated.example"}}""".formatted(process, townsSiret);
    }

    private String seen(String path) {
        return expect(200, administrator.referential("GET", path, ""));
    }

    private String created(String path, String body) {
        return expect(201, administrator.referential("POST", path, body));
    }

    private static String expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
