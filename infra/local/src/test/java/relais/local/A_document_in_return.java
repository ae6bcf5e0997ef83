package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.local.TestFolder.CLAMART;
import static relais.local.TestFolder.number;
import static relais.local.TestFolder.sample;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.desk.CaseVisits.CaseVisit;
import relais.domain.login.Password;
import relais.domain.login.PasswordHasher;

/** Is the operator's, byte for byte, once an agent has sent it from the page of a case. */
class A_document_in_return {
    private static final Duration SWEPT_WITHIN = Duration.ofMinutes(2);
    private static final String PASSWORD = "Tulipe-4-bleue";
    private static final Pattern MOVES = Pattern.compile("name=\"vu\" value=\"([0-9]+)\"");

    private final PartnerSoftware dila = SharedHub.as("osl-dila");
    private final TestFolder.File act =
            sample("ETATCIVIL/ActeEtatCivil-PDF.pdf", "ActeEtatCivil-PDF", "application/pdf");
    private final TestFolder.File form = sample("ETATCIVIL/ActeEtatCivil-XML.xml", "formulaire", "application/xml");

    @Test
    void is_listed_told_and_downloaded_by_the_operators_software() {
        var deposited = dila.deposit(new TestFolder("EtatCivil", number("DILA-AEC"), List.of(CLAMART), List.of(act)));
        var caseId = deposited.caseId(0);
        // agents have opened it, so that they treat it although the town has software
        ledger().write(tables -> tables.caseVisits().note(new CaseVisit(caseId, UUID.randomUUID(), Instant.now())));
        var path = "/portail/teledossiers/" + caseId;
        var agent = agent();
        var moves = MOVES.matcher(agent.open(path).body());
        assertThat(moves.find()).isTrue();

        var sent = agent.submit(
                path + "/documents",
                agent.formWithFiles()
                        .field("vu", moves.group(1))
                        .field("accompagnement", "Voici l’acte.")
                        .file("documents", "acte-signé.pdf", act.bytes())
                        .file("documents", "formulaire.xml", form.bytes()));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(agent.open(path).body()).contains("acte-signé.pdf", "Reçue, sans virus", "Voici l’acte.");
        var event = deposits(caseId).getFirst();
        assertThat(deposits(caseId)).hasSize(1);
        assertThat(event.get("status").getStringValue()).isEqualTo("SENT");
        assertThat(event.get("message").getStringValue()).isEqualTo("Voici l’acte.");
        var files = list(event.get("attachments"));
        assertThat(files)
                .extracting(file -> file.get("fileName").getStringValue())
                .containsExactly("acte-signé.pdf", "formulaire.xml");
        assertThat(bytes(caseId, event, files.get(0))).isEqualTo(act.bytes());
        assertThat(bytes(caseId, event, files.get(1))).isEqualTo(form.bytes());
        Eventually.assertThatWithin(
                SWEPT_WITHIN,
                () -> assertThat(dila.get("/notifications?maxResult=100000&processCode=EtatCivil")
                                .body())
                        .contains(event.get("id").getStringValue()));
        assertThat(dila.patch("/cases/" + caseId + "/events/" + event.get("id").getStringValue(), """
                        {"status":"RECEIVED"}""")
                        .statusCode())
                .isEqualTo(204);
    }

    private List<JsonNode> deposits(UUID caseId) {
        var events = PartnerSoftware.json(dila.get("/cases/" + caseId).body()).get("events");
        return list(events).stream()
                .filter(event -> event.get("actionType").getStringValue().equals("ATTACH_DEPOSIT"))
                .toList();
    }

    private byte[] bytes(UUID caseId, JsonNode event, JsonNode file) {
        return dila.getBytes("/cases/%s/events/%s/attachments/%s"
                        .formatted(
                                caseId,
                                event.get("id").getStringValue(),
                                file.get("id").getStringValue()))
                .body();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.values().spliterator(), false).toList();
    }

    /** An agent of Clamart who treats the démarche, logged in. */
    private static PortalVisitor agent() {
        var hash = bean(PasswordHasher.class).hash(new Password(PASSWORD));
        var agent = TownMember.of(OrganizationId.parse(CLAMART), Role.AGENT, Map.of("EtatCivil", Right.TREAT), hash);
        var visitor = new PortalVisitor(SharedHub.hub().url());
        visitor.open("/portail/connexion");
        visitor.submit("/portail/connexion", "email=" + agent.email().value(), "mot-de-passe=" + PASSWORD);
        return visitor;
    }

    private static Ledger ledger() {
        return bean(Ledger.class);
    }

    private static <T> T bean(Class<T> type) {
        return SharedHub.hub().context().getBean(type);
    }
}
