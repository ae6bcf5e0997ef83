package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deposits that are accepted, and for which the dry run warns. */
interface Warning_replay extends Replay {

    @Test
    default void an_empty_file_and_a_recipient_that_is_closed() {
        var admin = hub().as("admin");
        var town = OwnTown.registered(admin, "CERTDC");
        var path = "/organizations/" + town.id();
        var closed = admin.referential("GET", path, "").body().replace("\"status\":\"Actif\"", "\"status\":\"Fermé\"");
        assertThat(admin.referential("PUT", path, closed).statusCode()).isEqualTo(200);
        var empty = new TestFolder.File("vide.xml", "DD_Certificatdedeces", 0, "application/xml", new byte[0]);
        var folder = new TestFolder("CERTDC", TestFolder.number("DGS-CERTDC"), List.of(town.id()), List.of(empty));

        var answer = dryRun(folder);

        assertThat(answer).contains("\"accepted\":true", "vide.xml: size is 0", town.id() + " has the status Fermé");
    }

    @Test
    default void a_recipient_that_handed_its_cases_over() {
        var admin = hub().as("admin");
        var source = OwnTown.registered(admin, "CERTDC");
        var target = OwnTown.registered(admin, "CERTDC");
        var small = TestFolder.aSmallOne();
        var dgs = hub().as("osl-dgs");
        dgs.deposit(new TestFolder("CERTDC", small.number(), List.of(source.id()), small.files()));
        assertThat(admin.put("/cases/migrate", """
                        {"organizationSource":%s,"organizationTarget":%s}""".formatted(source.json(), target.json())
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .body())
                .isEqualTo("{\"caseUpdated\":1}");

        var next = new TestFolder("CERTDC", TestFolder.number("DGS-CERTDC"), List.of(source.id()), small.files());

        assertThat(dryRun(next)).contains("\"accepted\":true", "handed its cases over to " + target.id());
        dgs.deposit(next);
        assertThat(doctor(dgs, next.number())).contains("RECIPIENT_MIGRATED", target.id());
    }

    private String dryRun(TestFolder folder) {
        var dgs = hub().as("osl-dgs");
        return v1x(dgs, "POST", "/folders:dryRun", folder.json());
    }

    private String doctor(PartnerSoftware software, String number) {
        return v1x(software, "GET", "/doctor?externalId=" + number, "");
    }

    private String v1x(PartnerSoftware software, String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(hub().url() + "/teledossiers/v1x" + path))
                .header("Authorization", "Bearer " + software.token())
                .header("Content-Type", "application/json")
                .header("Accept", "*/*")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return PartnerSoftware.sent(software.http(), request, BodyHandlers.ofString())
                .body();
    }
}
