package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.process.KnownProcesses.PDF;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import io.micronaut.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.account.People;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.subscription.AccessMode;
import relais.edge.MultipartBody;

/** Is refused before any of its files is kept. */
final class A_form_with_files_that_is_no_form {
    private static final byte[] ACTE = "%PDF-1.7 l’acte".getBytes(StandardCharsets.UTF_8);

    private PortalHub portal;
    private Surfer karim;
    private String casePath;

    @BeforeEach
    void start() {
        portal = new PortalHub();
        portal.hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .inMode(AccessMode.PORTAIL)
                .build());
        portal.hub.recognising(head -> PDF);
        karim = portal.in(
                portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of(ETAT_CIVIL.code(), Right.TREAT)));
        var folder = portal.hub.send(aFolder().to(MAIRIE_DE_LYON).with("demande.pdf", 12));
        casePath = "/portail/teledossiers/" + folder.cases().getFirst().id();
        karim.get(casePath);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    static Stream<MultipartBody> wrongTokens() {
        return Stream.of(
                new MultipartBody().file("documents", "acte.pdf", ACTE),
                new MultipartBody().field("vu", "2").file("documents", "acte.pdf", ACTE),
                new MultipartBody().field("formulaire", "x").file("documents", "acte.pdf", ACTE),
                new MultipartBody().field("formulaire", "x".repeat(5_000)).file("documents", "acte.pdf", ACTE),
                new MultipartBody().file("formulaire", "acte.pdf", ACTE),
                new MultipartBody());
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void whose_token_is_wrong_or_late_is_refused(MultipartBody form) {
        var answer = karim.sendUnseen(casePath + "/documents", form);
        assertThat(answer.status()).isIn(400, 403);

        var late = new MultipartBody().file("documents", "acte.pdf", ACTE).field("formulaire", token());
        assertThat(karim.sendUnseen(casePath + "/documents", late).status()).isEqualTo(403);
        assertThat(portal.hub.memoryBinaries.keys()).hasSize(1);
        assertThat(karim.get(casePath).status()).isEqualTo(200);
    }

    @Test
    void of_another_shape_is_refused() {
        for (var type : List.of(
                MultipartBody.contentType(),
                "multipart/form-data",
                "multipart/form-data; boundary=" + "x".repeat(5_000),
                "multipart/form-data; boundary=x; charset=nonsense",
                "multipart/mixed; boundary=x",
                "multipart/related; boundary=x")) {
            for (var body : List.of("", "x", "--x", "--x\r\n\r\n", "--x--", "\r\n".repeat(200_000))) {
                var answer = karim.request()
                        .header("Content-Type", type)
                        .header("Sec-Fetch-Site", "same-origin")
                        .post(casePath + "/documents", body);
                assertThat(answer.status()).as(type + " " + body.length()).isIn(400, 403);
            }
        }
        assertThat(karim.get(casePath).status()).isEqualTo(200);
    }

    @Test
    void cut_in_the_middle_is_refused() {
        var whole = karim.formWithFiles()
                .field("vu", "2")
                .field("accompagnement", "Mon texte")
                .file("documents", "acte.pdf", ACTE)
                .bytes();
        for (var length = 0; length < whole.length - 4; length += 7) {
            var answer = karim.request()
                    .header("Content-Type", MultipartBody.contentType())
                    .post(casePath + "/documents", Arrays.copyOf(whole, length));
            assertThat(answer.status()).as("" + length).isIn(400, 403);
        }
        assertThat(portal.hub.memoryBinaries.keys()).hasSize(1);
    }

    @Test
    void at_any_other_page_is_refused_in_words() {
        for (var route : PageRoutes.all()) {
            if (route.method() == HttpMethod.POST && !route.template().endsWith("/documents")) {
                var path = route.template()
                        .replace("{id}", UUID.randomUUID().toString())
                        .replace("{organization}", MAIRIE_DE_LYON.toString());
                var answer = karim.sendUnseen(path, karim.formWithFiles().file("documents", "acte.pdf", ACTE));
                assertThat(answer.status()).as(path).isEqualTo(415);
                assertThat(answer.text()).contains("Cette page ne reçoit pas de fichier");
            }
        }
    }

    private String token() {
        return new String(karim.formWithFiles().bytes(), StandardCharsets.UTF_8).split("\r\n", 5)[3];
    }
}
