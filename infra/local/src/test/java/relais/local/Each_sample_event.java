package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.domain.Ledger;
import relais.domain.outbox.Effect;
import relais.domain.outbox.Mail;
import relais.domain.outbox.OutboxEntry;
import relais.edge.Conformance;
import relais.emulators.DeclaredFunction;
import relais.emulators.lambda.FunctionProcess;
import relais.tokens.SigningKeys;

/** Sent to its handler twice: in this process, and through AWS's runtime interface client. */
class Each_sample_event {
    private static LambdaGateway functions;

    @BeforeAll
    static void start() throws IOException {
        var hub = SharedHub.hub();
        var variables = new FunctionVariables(
                hub.services(),
                new SigningKeys(property("tokens.signing-keys"), property("tokens.public-keys")),
                property("datapass.secrets"));
        functions = LambdaGateway.start(function -> FunctionProcess.ofClassPath(function.handler(), variables.all()));
    }

    @AfterAll
    static void stop() {
        functions.close();
    }

    @ParameterizedTest
    @CsvSource({
        "tokens/post-form.json, 200",
        "tokens/post-json.json, 200",
        "tokens/post-wrong-secret.json, 401",
        "tokens/get-keys.json, 200",
        "tokens/get-openapi.json, 200",
        "tokens/get-docs.json, 200",
        "intake/post-folder.json, 201",
        "intake/post-dry-run.json, 200",
        "intake/get-folder.json, 200",
        "intake/put-attachment.json, 204",
        "intake/post-upload.json, 200",
        "intake/patch-completed.json, 204",
        "intake/delete-folder.json, 204",
        "mailbox/list.json, 200",
        "mailbox/list-deleted.json, 200",
        "mailbox/delete.json, 204",
        "delivery/get-case.json, 200",
        "delivery/get-attachment.json, 200",
        "delivery/patch-case.json, 204",
        "delivery/post-case-override.json, 204",
        "delivery/get-doctor.json, 200",
        "delivery/post-event.json, 201",
        "delivery/get-event.json, 200",
        "delivery/patch-event.json, 204",
        "delivery/post-event-override.json, 204",
        "delivery/delete-event.json, 204",
        "delivery/put-event-attachment.json, 204",
        "delivery/get-event-attachment.json, 200",
        "delivery/migrate-cases.json, 200",
        "delivery/get-files-to-purge.json, 200",
        "delivery/put-files-purged.json, 204",
        "delivery/post-event-upload.json, 200",
        "referential/list-subscriptions.json, 200",
        "referential/get-process.json, 200",
        "referential/put-organization.json, 200",
        "datapass/post-test.json, 200",
        "datapass/post-approve.json, 200",
        "portal/get-home.json, 200"
    })
    void of_the_gateway_is_answered(String file, int status) throws Exception {
        var here = inThisProcess(SampleEvents.about(file));
        var event = SampleEvents.about(file);
        var there = GatewayAnswer.read(functions.invoke(functionOf(file), event));
        check(PartnerSoftware.json(event), there);

        assertThat(here).isEqualTo(status);
        assertThat(there.status())
                .as(new String(there.body(), StandardCharsets.UTF_8))
                .isEqualTo(status);
    }

    @Test
    void of_the_queue_sends_the_mails_it_names() throws Exception {
        var event = SampleEvents.read("notifications/work.json");
        var first = owed("premiere@clamart.example");
        var second = owed("seconde@clamart.example");

        var answer = functions.invoke(
                "NotificationsFunction",
                event.replace("01980f2a-5c00-7000-8000-000000000001", first.toString())
                        .replace("01980f2a-5c00-7000-8000-000000000002", second.toString()));

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(isOwed(first)).isFalse();
        assertThat(isOwed(second)).isFalse();
    }

    @Test
    void of_the_archives_is_taken_though_its_archive_has_expired() throws Exception {
        var answer = functions.invoke("ArchivesFunction", SampleEvents.read("notifications/archives.json"));

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
    }

    @Test
    void of_datapass_is_applied_whatever_the_order_of_its_decisions() throws Exception {
        var answer = functions.invoke("DecisionsFunction", SampleEvents.read("datapass/decisions.json"));

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
    }

    @Test
    void of_the_schedule_is_answered_with_the_number_of_debts_it_tried() throws Exception {
        var answer = functions.invoke("SweepFunction", SampleEvents.read("notifications/schedule.json"));

        assertThat(Integer.parseInt(answer)).isNotNegative();
    }

    @Test
    void of_the_verification_s_schedule_is_answered_with_the_number_of_accounts() throws Exception {
        var answer = functions.invoke("VerificationFunction", SampleEvents.read("verification/schedule.json"));

        assertThat(Integer.parseInt(answer)).isNotNegative();
    }

    @Test
    void of_a_bounce_is_taken() throws Exception {
        var answer = functions.invoke("BouncesFunction", SampleEvents.read("verification/bounce.json"));

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
    }

    @Test
    void of_the_scan_s_schedule_is_answered_with_the_number_of_files() throws Exception {
        var answer = functions.invoke("ScanFunction", SampleEvents.read("scan/schedule.json"));

        assertThat(Integer.parseInt(answer)).isNotNegative();
    }

    @Test
    void of_a_verdict_is_taken_though_its_object_is_unknown() throws Exception {
        var event = SampleEvents.read("scan/verdict.json").replace("RESULT", "NO_THREATS_FOUND");

        assertThat(functions.invoke("VerdictsFunction", event)).isEqualTo("{\"batchItemFailures\":[]}");
    }

    private static void check(JsonNode event, GatewayAnswer answer) {
        Conformance.checked(
                event.get("httpMethod").getStringValue(),
                event.get("path").getStringValue(),
                answer.status(),
                answer.headers(),
                answer.body());
    }

    private static int inThisProcess(String event) {
        var request = LambdaEventSerializers.serializerFor(
                        APIGatewayProxyRequestEvent.class, Each_sample_event.class.getClassLoader())
                .fromJson(event);
        // not closed: the context is the shared hub's
        var function = new ApiGatewayProxyRequestEventFunction(SharedHub.hub().context());
        return function.handleRequest(request, null).getStatusCode();
    }

    private static String functionOf(String file) {
        return DeclaredFunction.all().stream()
                .filter(function -> file.startsWith(function.module() + "/"))
                .findFirst()
                .orElseThrow()
                .logicalName();
    }

    /** Due so late that no sweep gets there first. */
    private static UUID owed(String address) {
        var mail = new Mail(List.of(address), "CERTDC", "Bonjour,");
        var row = OutboxEntry.due(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Effect.SendMail(mail),
                Instant.now().plus(Duration.ofDays(1)));
        ledger().write(tables -> tables.outbox().add(row));
        return row.id();
    }

    private static boolean isOwed(UUID row) {
        return ledger().transaction(tables -> tables.outbox().find(row)).isPresent();
    }

    private static String property(String name) {
        return SharedHub.hub().context().getRequiredProperty("relais." + name, String.class);
    }

    private static Ledger ledger() {
        return SharedHub.hub().context().getBean(Ledger.class);
    }
}
