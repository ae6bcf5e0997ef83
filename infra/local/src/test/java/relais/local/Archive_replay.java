package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relais.domain.archive.InfoZip;

/** All files of a télédossier as one zip: at once where an answer can carry it, and prepared where it cannot. */
interface Archive_replay extends Replay {
    int SIZE = 4_000_000;
    Duration MADE_WITHIN = Duration.ofMinutes(2);
    Pattern PERSON = Pattern.compile("href=\"/portail/agents/([0-9a-f-]{36})\"");

    /** File names that Windows refuses or misreads, each with its name in the zip. */
    Map<String, String> NAMES = names();

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("CON", "_CON");
        names.put("a:b?.pdf", "a_b_.pdf");
        names.put("acte.pdf.", "acte.pdf");
        names.put("ACTE.pdf", "ACTE-1.pdf");
        names.put("E\u0301te\u0301.pdf", "Été.pdf");
        names.put("facture\u202efdp.exe", "facturefdp.exe");
        names.put("../../lpt1.pdf", "_lpt1.pdf");
        names.put("dossier de Zoé <1>|2*.pdf", "dossier de Zoé _1__2_.pdf");
        return names;
    }

    @Test
    default void of_30_megabytes_and_hostile_names_is_opened_by_info_zip(@TempDir Path folder) throws Exception {
        var town = OwnTown.registered(hub().as("admin"), "EtatCivil");
        var files = NAMES.keySet().stream()
                .map(name -> new TestFolder.File(name, "ActeEtatCivil-PDF", SIZE, "application/pdf", bytes(name)))
                .toList();
        var deposited = hub().as("osl-dila")
                .deposit(new TestFolder("EtatCivil", TestFolder.number("DILA-AEC"), List.of(town.id()), files));
        var browser = PortalAdministrator.entered(hub(), town.administrator());
        treatsCivilStatus(browser);
        var part = "/portail/teledossiers/" + deposited.caseId(0);
        assertThat(browser.open(part).body()).contains("/archive\">Tout télécharger (8 pièces)");

        var zip = downloaded(browser, part + "/archive", folder.resolve("recu.zip"));

        var number = deposited.folder().caseNumber(0);
        assertThat(Files.size(zip)).isGreaterThan(30_000_000);
        try (var read = new ZipFile(zip.toFile())) {
            for (var file : files) {
                var entry = read.getEntry(number + "/" + NAMES.get(file.name()));
                assertThat(read.getInputStream(entry).readAllBytes())
                        .as(file.name())
                        .isEqualTo(file.bytes());
            }
        }
        assertThat(InfoZip.run("-t", zip)).contains("No errors detected");
        assertThat(InfoZip.run("-Z1", zip).lines())
                .containsExactlyInAnyOrderElementsOf(
                        NAMES.values().stream().map(name -> number + "/" + name).collect(Collectors.toSet()));
    }

    private static void treatsCivilStatus(PortalVisitor browser) {
        var person = PERSON.matcher(browser.open("/portail/agents").body());
        assertThat(person.find()).isTrue();
        var page = "/portail/agents/" + person.group(1);
        browser.open(page);
        assertThat(browser.submit(page + "/droits", "role=LOCAL_ADMINISTRATOR", "droit-EtatCivil=traiter")
                        .statusCode())
                .isEqualTo(303);
    }

    private static Path downloaded(PortalVisitor browser, String path, Path file) throws Exception {
        var answer = browser.download(path, file);
        if (answer.statusCode() == 303) {
            var page = location(answer).getPath();
            assertThat(page).startsWith("/portail/archives/");
            Eventually.assertThatWithin(
                    MADE_WITHIN, () -> assertThat(browser.open(page).body()).contains("href=\"" + page + "/fichier\""));
            answer = browser.download(page + "/fichier", file);
            assertThat(answer.statusCode()).isEqualTo(307);
            answer = fetched(location(answer), file);
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=")
                .contains(".zip");
        return file;
    }

    /** The store's address says nothing of the case or of its files. */
    private static HttpResponse<Path> fetched(URI link, Path file) throws Exception {
        assertThat(link.getPath()).matches(".*/archives/[0-9a-f-]{36}");
        assertThat(link.toString()).doesNotContain("DILA-AEC", "acte.pdf").contains("X-Amz-Expires=3");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofFile(file));
        }
    }

    private static URI location(HttpResponse<?> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    /** A PDF for the hub, which does not compress. */
    private static byte[] bytes(String name) {
        var bytes = new byte[SIZE];
        new Random(name.hashCode()).nextBytes(bytes);
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }
}
