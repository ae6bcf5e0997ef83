package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.local.TestFolder.aDeathCertificate;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import relais.local.PartnerSoftware.Deposited;
import relais.local.TestFolder.File;

/**
 * CERTDC: the DGS deposits a doctor's certificate for two towns, that of the death and that of the home. Each has a case of its
 * own, and moves it without the other. Their software sets a status with PATCH, then tells of it in an event.
 */
@Guide
class The_life_of_a_death_certificate {
    private final Partner dgs = Partner.as("osl-dgs");
    private final Partner clamart = Partner.as("si-clamart");
    private final Partner laRochelle = Partner.as("si-la-rochelle");
    private final TestFolder folder = aDeathCertificate();

    private Deposited certificate;

    @Test
    @Order(1)
    void the_operator_deposits_it_once_for_both_towns() {
        certificate = dgs.deposits(folder);

        var seen = dgs.reads(certificate);
        assertThat(seen.at("/globalStatus")).isEqualTo("HUBEE_NOTIFIED");
        assertThat(seen.each("/cases", "externalId")).containsExactly(folder.caseNumber(0), folder.caseNumber(1));
        assertThat(seen.each("/cases", "status")).containsOnly("HUBEE_NOTIFIED");
        assertThat(seen.each("/attachments", "fileName"))
                .containsExactlyElementsOf(
                        folder.files().stream().<Object>map(File::name).toList());
    }

    @Test
    @Order(2)
    void each_town_finds_its_own_case_and_no_other() {
        assertThat(clamart.finds(certificate.caseId(0)).eventId()).isNull();
        assertThat(laRochelle.finds(certificate.caseId(1)).eventId()).isNull();

        assertThat(clamart.findsAbout(certificate.caseId(1))).isEmpty();
        assertThat(clamart.get("/cases/" + certificate.caseId(1)).status()).isEqualTo(403);
    }

    @Test
    @Order(3)
    void each_town_fetches_the_four_files_byte_for_byte() {
        var sent = folder.files().stream().map(File::bytes).toList();

        assertThat(clamart.fetches(certificate.caseId(0))).containsExactlyElementsOf(sent);
        assertThat(laRochelle.fetches(certificate.caseId(1))).containsExactlyElementsOf(sent);

        clamart.moves(certificate.caseId(0), "SENT");
        clamart.forgets(clamart.finds(certificate.caseId(0)));
        laRochelle.moves(certificate.caseId(1), "SENT");
        laRochelle.forgets(laRochelle.finds(certificate.caseId(1)));
    }

    @Test
    @Order(4)
    void one_town_says_that_it_has_begun_and_the_operator_reads_it() {
        clamart.moves(certificate.caseId(0), "IN_PROGRESS");
        var said = clamart.tells(certificate.caseId(0), """
                {"actionType":"STATUS_UPDATE","author":"Mme Durand","notification":true,
                 "message":"Acte en cours de rédaction","comment":"voir registre 2",
                 "caseCurrentStatus":"SENT","caseNewStatus":"IN_PROGRESS"}""");

        var told = dgs.finds(certificate.caseId(0));
        assertThat(told.eventId()).isEqualTo(said);
        var event = dgs.reads(certificate.caseId(0), said);
        assertThat(event.at("/message")).isEqualTo("Acte en cours de rédaction");
        assertThat(event.at("/comment")).as("for towns only").isNull();
        dgs.receives(told);
        clamart.hears(certificate.caseId(0));
    }

    @Test
    @Order(5)
    void the_operator_writes_to_that_town_alone() {
        var said = dgs.tells(certificate.caseId(0), """
                {"actionType":"SENDING_MESSAGE","author":"DGS","notification":true,
                 "message":"Merci de retenir l'heure du volet administratif"}""");

        var told = clamart.finds(certificate.caseId(0));
        assertThat(told.eventId()).isEqualTo(said);
        assertThat(clamart.reads(certificate.caseId(0), said).at("/caseCurrentStatus"))
                .as("filled by the hub")
                .isEqualTo("IN_PROGRESS");
        clamart.receives(told);
        dgs.hears(certificate.caseId(0));
        assertThat(laRochelle.findsAbout(certificate.caseId(1))).isEmpty();
    }

    @Test
    @Order(6)
    void each_town_is_done_in_its_own_time() {
        clamart.moves(certificate.caseId(0), "DONE");
        clamart.tells(certificate.caseId(0), """
                {"actionType":"STATUS_UPDATE","notification":true,"caseCurrentStatus":"IN_PROGRESS","caseNewStatus":"DONE"}""");
        assertThat(dgs.reads(certificate).each("/cases", "status")).containsExactly("DONE", "SENT");

        laRochelle.moves(certificate.caseId(1), "DONE");
        laRochelle.tells(certificate.caseId(1), """
                {"actionType":"STATUS_UPDATE","notification":true,"caseCurrentStatus":"SENT","caseNewStatus":"DONE"}""");
        assertThat(dgs.reads(certificate).each("/cases", "status")).containsExactly("DONE", "DONE");

        dgs.receives(dgs.finds(certificate.caseId(0)));
        clamart.hears(certificate.caseId(0));
        dgs.receives(dgs.finds(certificate.caseId(1)));
        laRochelle.hears(certificate.caseId(1));
    }

    @Test
    @Order(7)
    void the_operator_closes_both() {
        dgs.moves(certificate.caseId(0), "CLOSED");
        dgs.moves(certificate.caseId(1), "CLOSED");
        dgs.marks(certificate, "CLOSED");

        var seen = dgs.reads(certificate);
        assertThat(seen.at("/globalStatus")).isEqualTo("CLOSED");
        assertThat(seen.at("/closeDateTime")).isNotNull();
        assertThat(seen.each("/cases", "status")).containsOnly("CLOSED");
    }

    @Test
    @Order(8)
    void one_case_is_reopened_and_closed_again_while_the_other_stays_closed() {
        dgs.moves(certificate.caseId(0), "HUBEE_NOTIFIED");
        assertThat(dgs.reads(certificate).each("/cases", "status")).containsExactly("HUBEE_NOTIFIED", "CLOSED");
        assertThat(clamart.findsAbout(certificate.caseId(0)))
                .as("reopening by PATCH tells nobody")
                .isEmpty();

        clamart.moves(certificate.caseId(0), "DONE");
        dgs.moves(certificate.caseId(0), "CLOSED");
        assertThat(dgs.reads(certificate).each("/cases", "status")).containsOnly("CLOSED");
    }
}
