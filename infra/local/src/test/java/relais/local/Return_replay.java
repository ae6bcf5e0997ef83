package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An operator gives a case back to a town that wants a mail at each télédossier. */
interface Return_replay extends Replay {
    Duration SWEPT_WITHIN = Duration.ofMinutes(2);

    @Test
    default void by_an_event_it_is_mailed_once() {
        var admin = hub().as("admin");
        var dgs = hub().as("osl-dgs");
        var town = OwnTown.registered(admin, "CERTDC");
        var small = TestFolder.aSmallOne();
        var folder =
                dgs.deposit(new TestFolder(small.processCode(), small.number(), List.of(town.id()), small.files()));
        var part = "/cases/" + folder.caseId(0);
        awaitMails(town, 1);

        var back = """
                {"actionType":"STATUS_UPDATE","notification":true,"caseNewStatus":"HUBEE_NOTIFIED"}""";
        assertThat(admin.patch(part, "{\"status\":\"ADD_AWAITING\"}").statusCode())
                .isEqualTo(204);
        assertThat(dgs.post(part + "/events", back).statusCode()).isEqualTo(201);
        assertThat(dgs.post(part + "/events", back).statusCode()).isEqualTo(201);
        assertThat(dgs.patch(part, "{\"status\":\"HUBEE_NOTIFIED\"}").statusCode())
                .isEqualTo(204);
        awaitMails(town, 2);

        assertThat(admin.patch(part, "{\"status\":\"ADD_AWAITING\"}").statusCode())
                .isEqualTo(204);
        assertThat(dgs.post(part + "/events", back).statusCode()).isEqualTo(201);
        awaitMails(town, 3);
    }

    private void awaitMails(OwnTown town, int count) {
        Eventually.assertThatWithin(
                SWEPT_WITHIN,
                () -> assertThat(hub().mailed())
                        .filteredOn(town.mailed()::equals)
                        .hasSize(count));
    }
}
