package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A town's software gives its cases to another town by agreement, and they come back. */
interface Migration_replay extends Replay {
    String SOURCE = "SI-22770001000019-77288";
    Duration SWEPT_WITHIN = Duration.ofMinutes(2);

    @Test
    default void without_the_targets_word_nothing_moves_with_it_all_does_and_an_administrator_sends_the_same_back()
            throws Exception {
        var admin = hub().as("admin");
        var software = hub().as("si-seine-et-marne");
        var target = OwnTown.registered(admin, processesOf(admin));
        var given = snatedDeposit(SOURCE);
        var own = snatedDeposit(target.id());

        var refused = migrate(software, SOURCE, target.id());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("has agreed on the portal, within the last 7 days");
        assertThat(recipient(admin, given)).contains("22770001000019");

        var portal = PortalAdministrator.entered(hub(), target.administrator());
        portal.open("/portail/reprises");
        assertThat(portal.submit("/portail/reprises", "siret=22770001000019").statusCode())
                .isEqualTo(303);
        var moved = migrate(software, SOURCE, target.id());
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(recipient(admin, given)).contains(target.siret());
        Eventually.assertThatWithin(
                SWEPT_WITHIN,
                () -> assertThat(hub().mails())
                        .anySatisfy(mail -> assertThat(mail.getSubject() + mail.getAllRecipients()[0])
                                .contains("télédossiers ont été transférés", target.administrator())));

        var back = migrate(admin, target.id(), SOURCE);
        assertThat(back.body()).isEqualTo(moved.body());
        assertThat(recipient(admin, given)).contains("22770001000019");
        assertThat(recipient(admin, own)).as("what was the target's own").contains(target.siret());
        assertThat(migrate(admin, target.id(), SOURCE).body()).isEqualTo("{\"caseUpdated\":0}");
    }

    private PartnerSoftware.Deposited snatedDeposit(String recipient) {
        var file = TestFolder.sample("SNATED/IP2081257.pdf", "documents", "application/pdf");
        return hub().as("osl-snated")
                .deposit(new TestFolder(
                        "SNATED", TestFolder.number("SNATED-SNATED"), List.of(recipient), List.of(file)));
    }

    private static HttpResponse<String> migrate(PartnerSoftware software, String source, String target) {
        return software.put(
                "/cases/migrate",
                "{\"organizationSource\":%s,\"organizationTarget\":%s}"
                        .formatted(OwnTown.json(source), OwnTown.json(target))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String recipient(PartnerSoftware admin, PartnerSoftware.Deposited folder) {
        return admin.get("/cases/" + folder.caseId(0)).body();
    }

    /** All démarches of which the source may have cases. */
    private static String[] processesOf(PartnerSoftware admin) {
        var codes = new LinkedHashSet<String>();
        var answer = admin.referential("GET", "/subscriptions?companyRegister=22770001000019&maxResult=5000", "");
        for (JsonNode each : PartnerSoftware.json(answer.body()).values()) {
            codes.add(each.get("processCode").getStringValue());
        }
        return codes.toArray(String[]::new);
    }
}
