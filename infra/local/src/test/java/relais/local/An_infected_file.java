package relais.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.Promise;
import relais.local.PartnerSoftware.Deposited;
import relais.local.TestFolder.File;

/** A real antivirus behind the whole hub gives an infected file to nobody, and tells both sides. */
@Promise("HUB-15")
class An_infected_file {
    /** In two parts, so that no antivirus deletes this file. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final PartnerSoftware operator = SharedHub.as("osl-dgs");
    private final PartnerSoftware town = SharedHub.as("si-clamart");

    @BeforeAll
    static void an_antivirus_runs() {
        assumeTrue(SharedHub.hub().services().hasAntivirus(), "clamd is not installed");
    }

    @Test
    void among_six_is_refused_within_its_upload_and_spoils_no_other() {
        var files = IntStream.range(0, 6)
                .mapToObj(number -> xml(number + ".xml", number == 1 ? EICAR : "Acte " + number))
                .toArray(File[]::new);
        var deposited = operator.deposit(TestFolder.aSmallOne().with(files));

        var statuses = PartnerSoftware.json(operator.get(deposited.path()).body())
                .get("attachments")
                .values();
        assertThat(statuses)
                .extracting(file -> file.get("status").getStringValue())
                .containsExactly("RECEIVED", "CORRUPTED", "RECEIVED", "RECEIVED", "RECEIVED", "RECEIVED");
        var part = "/cases/" + deposited.caseId(0);
        assertThat(town.get(part + "/attachments/" + deposited.attachmentId(0)).statusCode())
                .isEqualTo(200);
        for (var side : new PartnerSoftware[] {operator, town}) {
            assertThat(side.get(part + "/attachments/" + deposited.attachmentId(1))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(diagnosis(deposited)).contains("FILE_INFECTED", "n° 2");
    }

    private String diagnosis(Deposited deposited) {
        var url = SharedHub.hub().url() + "/teledossiers/v1x/doctor?caseId=" + deposited.caseId(0);
        var request = operator.request("GET", "", BodyPublishers.noBody())
                .uri(URI.create(url))
                .build();
        return PartnerSoftware.sent(operator.http(), request, BodyHandlers.ofString())
                .body();
    }

    @ParameterizedTest
    @ValueSource(longs = {10_600_000, 120_000_000})
    void that_is_large_is_refused_before_its_recipient_is_told(long size) {
        var deposited = operator.open(TestFolder.aSmallOne()
                .with(new File("grand.xml", "DD_Certificatdedeces", size, "application/xml", new byte[0])));
        var path = deposited.path() + "/attachments/" + deposited.attachmentId(0);
        operator.send(
                "PUT",
                path,
                BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> infectedAtItsEnd(size)), size));
        operator.patch(deposited.path(), "{\"globalStatus\":\"HUBEE_COMPLETED\"}");

        var told = new AtomicReference<>("");
        Eventually.assertThatIt(() -> {
            told.set(operator.get(deposited.path()).body());
            assertThat(told.get()).contains("HUBEE_NOTIFIED");
        });
        assertThat(told.get()).contains("CORRUPTED");
        assertThat(diagnosis(deposited)).contains("FILE_INFECTED");
        assertThat(town.get("/cases/" + deposited.caseId(0)).body())
                .doesNotContain(deposited.attachmentId(0).toString());
        assertThat(town.get("/cases/" + deposited.caseId(0) + "/attachments/" + deposited.attachmentId(0))
                        .statusCode())
                .isEqualTo(404);
    }

    /** So many bytes of an XML, of which the last are the signature. */
    private static InputStream infectedAtItsEnd(long size) {
        var begin = new ByteArrayInputStream("<acte>".getBytes(US_ASCII));
        var end = (EICAR + "</acte>").getBytes(US_ASCII);
        var blank = new byte[1 << 16];
        Arrays.fill(blank, (byte) ' ');
        var middle = Collections.enumeration(blanks(size - begin.available() - end.length, blank));
        return new SequenceInputStream(
                new SequenceInputStream(begin, new SequenceInputStream(middle)), new ByteArrayInputStream(end));
    }

    private static List<InputStream> blanks(long size, byte[] blank) {
        var parts = new ArrayList<InputStream>();
        for (var left = size; left > 0; left -= blank.length) {
            parts.add(new ByteArrayInputStream(blank, 0, (int) Math.min(left, blank.length)));
        }
        return parts;
    }

    private static File xml(String name, String text) {
        var bytes = ("<acte>" + text + "</acte>").getBytes(US_ASCII);
        return new File(name, "DD_Certificatdedeces", bytes.length, "application/xml", bytes);
    }
}
