package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.process.KnownProcesses.PDF;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.account.People;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.folder.Folder;
import relais.domain.mailbox.ActionType;
import relais.domain.subscription.AccessMode;
import relais.edge.MultipartBody;

/** The same form in the base64 of a deployed function. */
final class Returned_documents_behind_api_gateway {
    private PortalHub portal;
    private ApiGatewayProxyRequestEventFunction function;
    private Surfer karim;
    private Folder folder;

    @BeforeEach
    void start() {
        portal = new PortalHub();
        function = new ApiGatewayProxyRequestEventFunction(portal.http.context());
        portal.hub.recognising(head -> PDF);
        portal.hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .inMode(AccessMode.PORTAIL)
                .build());
        karim = portal.in(
                portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of(ETAT_CIVIL.code(), Right.TREAT)));
        folder = portal.hub.send(aFolder().to(MAIRIE_DE_LYON).with("demande.pdf", 12));
        karim.get(path());
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void brings_every_byte_and_its_answer_is_a_page() throws Exception {
        var bytes = new byte[900_000];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }

        var sent = send(bytes);

        assertThat(sent.getStatusCode()).isEqualTo(303);
        var event = portal.hub.eventsOf(folder).getLast();
        assertThat(event.action().type()).isEqualTo(ActionType.ATTACH_DEPOSIT);
        var key = event.attachments().getFirst().stored().orElseThrow().key();
        try (var kept = portal.hub.memoryBinaries.open(key).orElseThrow()) {
            assertThat(kept.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void above_the_limit_is_a_413_that_says_it() {
        var sent = send(Arrays.copyOf(new byte[] {1}, 4_450_000));

        assertThat(sent.getStatusCode()).isEqualTo(413);
        assertThat(body(sent)).contains("4,5\u00a0Mo", "4,4\u00a0Mo au plus", "Mon texte</textarea>");
    }

    private APIGatewayProxyResponseEvent send(byte[] bytes) {
        var body = karim.formWithFiles()
                .field("vu", Integer.toString(portal.hub.firstCase(folder).moves()))
                .field("accompagnement", "Mon texte")
                .file("documents", "acte.pdf", bytes)
                .bytes();
        var headers = Map.of(
                "Content-Type", MultipartBody.contentType(),
                "Cookie", Objects.requireNonNull(karim.cookie()),
                "Accept", "text/html",
                "Content-Length", Integer.toString(body.length));
        var event = new APIGatewayProxyRequestEvent()
                .withHttpMethod("POST")
                .withPath(path() + "/documents")
                .withHeaders(headers)
                .withMultiValueHeaders(Map.of(
                        "Content-Type", List.of(headers.get("Content-Type")),
                        "Cookie", List.of(headers.get("Cookie")),
                        "Accept", List.of("text/html"),
                        "Content-Length", List.of(headers.get("Content-Length"))))
                .withIsBase64Encoded(true)
                .withBody(Base64.getEncoder().encodeToString(body));
        return function.handleRequest(event, new MockLambdaContext());
    }

    private static String body(APIGatewayProxyResponseEvent answer) {
        return answer.getIsBase64Encoded()
                ? new String(Base64.getDecoder().decode(answer.getBody()), StandardCharsets.UTF_8)
                : answer.getBody();
    }

    private String path() {
        return "/portail/teledossiers/" + folder.cases().getFirst().id();
    }
}
