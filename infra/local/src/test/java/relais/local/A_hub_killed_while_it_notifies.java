package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.local.TestFolder.aDeathCertificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relais.local.PartnerSoftware.Deposited;

class A_hub_killed_while_it_notifies {
    private static final int POINTS = 10;

    @TempDir
    private Path folder;

    @Test
    void has_told_each_recipient_exactly_once_when_it_is_back_wherever_it_was_killed() throws Exception {
        var halt = folder.resolve("halt-at");
        var halting = "-Drelais.halt.file=" + halt;
        var hub = ChildHub.start(folder, halting);
        try {
            for (var point = 1; point <= POINTS; point++) {
                var dgs = hub.as("osl-dgs");
                var deposited = depositedWithoutCompletion(dgs);
                Files.writeString(halt, String.valueOf(point));
                complete(dgs, deposited);
                hub.awaitDeath();
                Files.delete(halt);

                hub = ChildHub.start(folder, halting);

                assertToldOnceOrNeverCompleted(hub, deposited, point);
            }
        } finally {
            hub.close();
        }
    }

    private static Deposited depositedWithoutCompletion(PartnerSoftware dgs) {
        var folder = aDeathCertificate();
        var deposited = dgs.open(folder);
        folder.files().forEach(file -> dgs.put(deposited.attachmentPath(file), file.bytes()));
        return deposited;
    }

    private static void complete(PartnerSoftware dgs, Deposited deposited) {
        try {
            dgs.patch(deposited.path(), "{\"globalStatus\":\"HUBEE_COMPLETED\"}");
        } catch (java.io.UncheckedIOException ignored) {
            // at most points the hub dies before it answers; the restart tells whether it did its work
        }
    }

    private static void assertToldOnceOrNeverCompleted(ChildHub hub, Deposited deposited, int point)
            throws IOException {
        var dgs = hub.as("osl-dgs");
        if (status(dgs, deposited).equals("HUBEE_RECEIVED")) {
            assertThat(notifications(hub, deposited))
                    .as("killed at call %d", point)
                    .isZero();
            assertThat(dgs.patch(deposited.path(), "{\"globalStatus\":\"HUBEE_COMPLETED\"}")
                            .statusCode())
                    .isEqualTo(204);
        }
        Eventually.assertThatIt(() -> assertThat(status(dgs, deposited)).isEqualTo("HUBEE_NOTIFIED"));
        assertThat(notifications(hub, deposited)).as("killed at call %d", point).isEqualTo(2);
        assertThat(dgs.patch(deposited.path(), "{\"globalStatus\":\"HUBEE_COMPLETED\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(notifications(hub, deposited))
                .as("completed again after call %d", point)
                .isEqualTo(2);
    }

    private static String status(PartnerSoftware dgs, Deposited deposited) {
        return PartnerSoftware.json(dgs.get(deposited.path()).body())
                .get("globalStatus")
                .getStringValue();
    }

    /** The number of entries that wait for its two recipients. */
    private static long notifications(ChildHub hub, Deposited deposited) throws IOException {
        var clamart = hub.as("si-clamart").get("/notifications?maxResult=1000").body();
        var laRochelle =
                hub.as("si-la-rochelle").get("/notifications?maxResult=1000").body();
        return times(clamart, deposited.caseId(0)) + times(laRochelle, deposited.caseId(1));
    }

    private static long times(String text, UUID id) {
        return Pattern.compile(id.toString()).matcher(text).results().count();
    }
}
