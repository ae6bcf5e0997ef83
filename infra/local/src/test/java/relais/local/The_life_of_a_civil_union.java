package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.local.TestFolder.CLAMART;
import static relais.local.TestFolder.number;
import static relais.local.TestFolder.sample;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import relais.local.PartnerSoftware.Deposited;
import relais.local.TestFolder.File;

/**
 * depotDossierPACS: two people send their file to a town through the DILA. The town's software cannot take it in at first, and a
 * citizen's paper comes late: statuses are set by PATCH or by event, whichever is at hand.
 */
@Guide
class The_life_of_a_civil_union {
    private final Partner dila = Partner.as("osl-dila", Habit.ANNOUNCES_FORMS);
    private final Partner town = Partner.as("si-clamart", Habit.ASKS_TOKEN_IN_JSON, Habit.OVERRIDES_POST);
    private final TestFolder folder = new TestFolder(
            "depotDossierPACS",
            number("DILA-DDPACS"),
            List.of(CLAMART),
            List.of(
                    sample("DEPOTDOSSIERPACS/15725-02.pdf", "15725-02", "application/pdf"),
                    sample("DEPOTDOSSIERPACS/A-1-NGF8UV66-depotDossierPACS-an-0.pdf", "an", "application/pdf"),
                    sample("DEPOTDOSSIERPACS/A-1-NGF8UV66-depotDossierPACS-anp-1.pdf", "anp", "application/pdf"),
                    sample("DEPOTDOSSIERPACS/A-1-NGF8UV66-depotDossierPACS-cp-2.pdf", "cp", "application/pdf"),
                    sample("DEPOTDOSSIERPACS/flux-pacs.xml", "flux-pacs", "application/xml"),
                    sample("DEPOTDOSSIERPACS/recapPDF.pdf", "recapPDF", "application/pdf")));

    private Deposited union;
    private UUID part;

    @Test
    @Order(1)
    void the_operator_deposits_it_with_its_six_files() {
        union = dila.deposits(folder);

        part = union.caseId(0);
        assertThat(dila.reads(union).each("/attachments", "type"))
                .containsExactly("15725-02", "an", "anp", "cp", "flux-pacs", "recapPDF");
    }

    @Test
    @Order(2)
    void the_towns_software_fails_to_take_it_in() {
        town.tells(part, """
                {"actionType":"STATUS_UPDATE","notification":true,"message":"flux-pacs.xml : schéma inconnu",
                 "caseNewStatus":"SI_INTG_ERROR"}""");

        dila.receives(dila.finds(part));
        town.hears(part);
        assertThat(dila.reads(part).at("/status")).isEqualTo("SI_INTG_ERROR");
        assertThat(town.finds(part).eventId())
                .as("still there for the next try")
                .isNull();
    }

    @Test
    @Order(3)
    void the_operator_offers_it_anew_and_the_town_takes_it() {
        dila.moves(part, "HUBEE_NOTIFIED");

        assertThat(town.fetches(part))
                .containsExactlyElementsOf(
                        folder.files().stream().map(File::bytes).toList());
        town.moves(part, "SI_RECEIVED");
        town.tells(part, """
                {"actionType":"ATTACH_DL_ALL","notification":false}""");
        town.forgets(town.finds(part));
    }

    @Test
    @Order(4)
    void the_operator_adds_a_paper_that_came_late() {
        var late = sample("DEPOTDOSSIERPACS/A-1-NGF8UV66-depotDossierPACS-anp-1.pdf", "anp", "application/pdf");

        dila.sends(part, """
                {"actionType":"ATTACH_DEPOSIT","notification":true,"attachments":[files]}""", late);

        assertThat(town.receives(town.finds(part))).containsExactly(late.bytes());
        dila.hears(part);
        assertThat(town.reads(part).at("/status")).isEqualTo("SI_RECEIVED");
    }

    @Test
    @Order(5)
    void the_town_gives_a_day_and_is_done() {
        town.moves(part, "IN_PROGRESS");
        town.tells(part, """
                {"actionType":"SENDING_MESSAGE","author":"Mairie","notification":true,
                 "message":"Rendez-vous le 3 mars à 10 h","caseNewStatus":"DONE"}""");

        dila.receives(dila.finds(part));
        town.hears(part);
        assertThat(dila.reads(part).at("/status")).isEqualTo("DONE");
    }

    @Test
    @Order(6)
    void a_closed_case_still_takes_a_word() {
        dila.moves(part, "CLOSED");
        dila.marks(union, "CLOSED");

        town.tells(part, """
                {"actionType":"SENDING_MESSAGE","notification":true,"message":"Les partenaires ont changé d'avis"}""");

        dila.receives(dila.finds(part));
        town.hears(part);
        assertThat(dila.reads(part).at("/status")).isEqualTo("CLOSED");
    }

    @Test
    @Order(7)
    void the_operator_reopens_it_and_closes_it_again() {
        dila.moves(part, "HUBEE_NOTIFIED");
        town.moves(part, "REFUSED");
        dila.moves(part, "CLOSED");

        assertThat(dila.reads(union).each("/cases", "status")).containsExactly("CLOSED");
    }
}
