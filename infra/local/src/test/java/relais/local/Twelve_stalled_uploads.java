package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.local.TestFolder.CLAMART;
import static relais.local.TestFolder.aSmallOne;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.edge.RawConnection;
import relais.local.PartnerSoftware.Deposited;
import relais.local.TestFolder.File;

/** Hold up their own client, and nobody else. */
class Twelve_stalled_uploads {
    private static final int LENGTH = 1_000_000;

    private final PartnerSoftware dgs = SharedHub.as("osl-dgs");
    private final PartnerSoftware dila = SharedHub.as("osl-dila");

    @Test
    void leave_the_others_unharmed() throws IOException {
        var stalled = new ArrayList<RawConnection>();
        try {
            for (var i = 0; i < 12; i++) {
                stalled.add(stalled());
            }
            var before = Instant.now();
            var file = new File("acte.xml", "ActeEtatCivil-XML", LENGTH, "application/xml", new byte[LENGTH]);
            var folder = new TestFolder("EtatCivil", TestFolder.number("DILA-EtatC"), List.of(CLAMART), List.of(file));
            var deposited = dila.open(folder);

            assertThat(dila.put(path(deposited), file.bytes()).statusCode()).isEqualTo(204);
            assertThat(SharedHub.as("si-clamart").get("/notifications").statusCode())
                    .isEqualTo(200);
            assertThat(dgs.get("/notifications").statusCode()).isEqualTo(200);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(9));
        } finally {
            for (var connection : stalled) {
                connection.close();
            }
        }
    }

    private RawConnection stalled() throws IOException {
        var folder = dgs.open(
                aSmallOne().with(new File("gros.xml", "DD_Certificatdedeces", LENGTH, "application/xml", new byte[0])));
        var connection = new RawConnection(URI.create(SharedHub.hub().url()).getPort());
        connection
                .send(("PUT /teledossiers/v1%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                                + "Content-Length: %d\r\n\r\n")
                        .formatted(path(folder), dgs.token(), LENGTH))
                .send(new byte[LENGTH / 2]);
        return connection;
    }

    private static String path(Deposited folder) {
        return folder.path() + "/attachments/" + folder.attachmentId(0);
    }
}
