package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.OrganizationId;
import relais.domain.Promise;
import relais.domain.Window;
import relais.domain.account.Account;
import relais.domain.account.People;
import relais.domain.account.Role;
import relais.domain.journal.AccessCriteria;
import relais.domain.journal.AccessEntry;
import relais.domain.journal.AccessKind;
import relais.domain.journal.AccessOrigin;
import relais.domain.journal.Accessed;
import relais.domain.journal.Actor;

/** Shows administrators who opened or downloaded what, and hands it over as a file that is recorded first. */
final class The_page_of_accesses {
    private static final OrganizationId DINUM = OrganizationId.parse("ADMIN-13002526500013-75107");
    private static final String OF_LYON = "/portail/operateur/administrations/" + MAIRIE_DE_LYON + "/acces";
    private static final AccessOrigin OFFICE =
            new AccessOrigin("192.0.2.7", "requete-7", "Firefox/128.0", "Windows NT 10.0", null, null);
    private static final AccessOrigin SERVER =
            new AccessOrigin("198.51.100.4", "requete-8", null, null, "=cmd()", "4.2");

    private PortalHub portal;
    private Account karim;
    private Surfer jeanne;

    @BeforeEach
    void start() {
        portal = new PortalHub();
        karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
        jeanne = portal.in(portal.member(People.jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of()));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void says_that_there_is_nothing_yet() {
        assertThat(jeanne.get("/portail/acces").text())
                .contains("Aucun télédossier n’a encore été ouvert ni téléchargé");
    }

    @Test
    @Promise("HUB-31")
    void tells_who_what_when_and_from_where() {
        note(MAIRIE_DE_LYON, "2026-02-04T08:30:00Z", new Actor.Person(karim.id()), file("A-1"), OFFICE);
        note(MAIRIE_DE_LYON, "2026-02-04T08:31:00Z", new Actor.Software("logiciel-lyon"), file("A-1"), SERVER);
        note(MAIRIE_DE_CLAMART, "2026-02-04T08:32:00Z", new Actor.Person(karim.id()), file("C-9"), OFFICE);

        assertThat(jeanne.get("/portail/acces").text())
                .contains("2 accès", "Karim Benali", "Pièce téléchargée", "A-1", "192.0.2.7")
                .contains("Firefox/128.0, Windows NT 10.0", "mercredi 4", "Logiciel logiciel-lyon", "=cmd(), 4.2")
                .doesNotContain("C-9");
    }

    @Test
    void names_nobody_whose_account_is_gone() {
        note(MAIRIE_DE_LYON, "2026-02-04T08:30:00Z", new Actor.Person(UUID.randomUUID()), file("A-1"), OFFICE);

        assertThat(jeanne.get("/portail/acces").text()).contains("Compte supprimé");
    }

    @Test
    void keeps_the_filters_from_page_to_page() {
        for (var n = 0; n < 21; n++) {
            note(MAIRIE_DE_LYON, "2026-02-04T22:59:59Z", new Actor.Person(karim.id()), file("A-1"), OFFICE);
        }
        note(MAIRIE_DE_LYON, "2026-02-04T23:00:00Z", new Actor.Person(karim.id()), file("B-2"), OFFICE);
        var filters = "&qui=" + karim.id() + "&nature=FILE&du=2026-02-04&au=2026-02-04";

        var first = jeanne.get("/portail/acces?" + filters.substring(1)).text();

        assertThat(first)
                .contains("21 accès", "Journal des accès, page 1 sur 2", "value=\"2026-02-04\"")
                .contains("/portail/acces?page=2" + filters.replace("&", "&amp;"))
                .contains("/portail/acces.csv?" + filters.substring(1).replace("&", "&amp;"))
                .doesNotContain("B-2");
        assertThat(jeanne.get("/portail/acces?page=9" + filters).header("Location"))
                .isEqualTo("/portail/acces?page=2" + filters);
        assertThat(jeanne.get("/portail/acces?numero=B-2").text()).contains("1 accès", "B-2");
        assertThat(jeanne.get("/portail/acces?nature=CASE").text()).contains("Aucun accès ne correspond");
    }

    @Test
    void refuses_a_wrong_filter_at_its_field() {
        note(MAIRIE_DE_LYON, "2026-02-04T08:30:00Z", new Actor.Person(karim.id()), file("A-1"), OFFICE);

        for (var wrong : List.of("du=hier", "au=%2B99999-01-01", "nature=RIEN", "du=2026-02-04&au=2026-02-03")) {
            var page = jeanne.get("/portail/acces?" + wrong);

            assertThat(page.status()).as(wrong).isEqualTo(422);
            assertThat(page.text())
                    .as(wrong)
                    .contains("Un point est à corriger")
                    .doesNotContain("A-1");
            assertThat(jeanne.get("/portail/acces.csv?" + wrong).status()).isEqualTo(303);
        }
        assertThat(jeanne.get("/portail/acces?du=04/02/2026").text()).contains("A-1");
    }

    @Test
    @Promise("HUB-31")
    void is_downloaded_as_a_table_that_is_recorded_first() {
        note(MAIRIE_DE_LYON, "2026-02-04T08:30:00Z", new Actor.Person(karim.id()), file("A-1"), OFFICE);
        note(MAIRIE_DE_LYON, "2026-02-04T08:31:00Z", new Actor.Software("logiciel-lyon"), file("A-2"), SERVER);

        var table = jeanne.get("/portail/acces.csv?numero=A-2");

        assertThat(table.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(table.header("Content-Disposition")).startsWith("attachment; filename=\"journal-des-acces-2");
        assertThat(table.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(table.text())
                .contains(
                        "\"2026-02-04 09:31:00\";\"Logiciel logiciel-lyon\"", "\"A-2\"", "\"'=cmd()\"", "\"requete-8\"")
                .doesNotContain("A-1", "Karim");
        assertThat(accesses(MAIRIE_DE_LYON).getFirst().accessed()).isEqualTo(Accessed.all(AccessKind.JOURNAL_EXPORT));
        assertThat(accesses(MAIRIE_DE_LYON).getFirst().origin().source()).isEqualTo("127.0.0.1");
    }

    @Test
    @Promise("HUB-31")
    void is_not_downloaded_when_nothing_can_be_recorded() {
        note(MAIRIE_DE_LYON, "2026-02-04T08:30:00Z", new Actor.Person(karim.id()), file("A-1"), OFFICE);
        portal.hub.faults.makeUnavailable("write");
        try {
            var answer = jeanne.get("/portail/acces.csv");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text()).doesNotContain("A-1");
        } finally {
            portal.hub.faults.restore();
        }
        assertThat(accesses(MAIRIE_DE_LYON)).hasSize(1);
    }

    @Test
    void of_any_administration_is_read_by_the_operator_who_is_named_in_it() {
        note(MAIRIE_DE_LYON, "2026-02-04T08:30:00Z", new Actor.Person(karim.id()), file("A-1"), OFFICE);
        var olive = portal.in(portal.member(People.lucie(), DINUM, Role.NATIONAL_ADMINISTRATOR, Map.of()));

        assertThat(olive.get(OF_LYON).text()).contains("A-1", "Karim Benali", OF_LYON + ".csv");
        assertThat(olive.get(OF_LYON + ".csv").text()).contains("A-1");

        assertThat(jeanne.get("/portail/acces").text()).contains("Lucie Petit", "Journal des accès téléchargé");
        assertThat(accesses(DINUM)).isEmpty();
    }

    private static Accessed file(String number) {
        return Accessed.ofFile(AccessKind.FILE, UUID.randomUUID(), number, UUID.randomUUID());
    }

    private void note(OrganizationId organization, String at, Actor by, Accessed what, AccessOrigin from) {
        portal.hub.ledger.write(tables ->
                tables.accessEntries().note(new AccessEntry(Instant.parse(at), by, organization, what, from)));
    }

    private List<AccessEntry> accesses(OrganizationId organization) {
        return portal.hub
                .ledger
                .transaction(
                        tables -> tables.accessEntries().search(AccessCriteria.of(organization), new Window(0, 100)))
                .items();
    }
}
