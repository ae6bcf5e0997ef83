package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.local.TestFolder.LA_ROCHELLE;
import static relais.local.TestFolder.number;
import static relais.local.TestFolder.sample;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import relais.local.PartnerSoftware.Deposited;
import relais.local.TestFolder.File;

/**
 * recensementCitoyen: a young citizen registers with a town through the DILA, and the town asks for a complement on the way. Its
 * software posts an event, then sets the same status with PATCH, which changes nothing more.
 */
@Guide
class The_life_of_a_census_declaration {
    private final Partner dila = Partner.as("osl-dila");
    private final Partner town = Partner.as("si-la-rochelle");
    private final TestFolder folder = new TestFolder(
            "recensementCitoyen",
            number("DILA-RCO"),
            List.of(LA_ROCHELLE),
            List.of(
                    sample("RECENSEMENTCITOYEN/10870-XML.xml", "10870-XML", "application/xml"),
                    sample("RECENSEMENTCITOYEN/10870-PDF.pdf", "10870-PDF", "application/pdf"),
                    sample("RECENSEMENTCITOYEN/A-1-N8F602RR-recensementCitoyen-jf-1.pdf", "jf", "application/pdf"),
                    sample("RECENSEMENTCITOYEN/A-1-N8F602RR-recensementCitoyen-ji-0.pdf", "ji", "application/pdf")));

    private Deposited declaration;
    private UUID part;
    private UUID question;

    @Test
    @Order(1)
    void the_operator_deposits_it_with_its_four_files() {
        declaration = dila.deposits(folder);

        part = declaration.caseId(0);
        assertThat(dila.reads(declaration).at("/globalStatus")).isEqualTo("HUBEE_NOTIFIED");
    }

    @Test
    @Order(2)
    void the_town_fetches_it_and_takes_charge() {
        var arrival = town.finds(part);
        assertThat(town.fetches(part))
                .containsExactlyElementsOf(
                        folder.files().stream().map(File::bytes).toList());

        town.tells(part, """
                {"actionType":"STATUS_UPDATE","author":"Mme Durand","notification":false,
                 "caseCurrentStatus":"HUBEE_NOTIFIED","caseNewStatus":"IN_PROGRESS"}""");
        town.moves(part, "IN_PROGRESS");
        town.forgets(arrival);

        assertThat(dila.reads(part).at("/status")).isEqualTo("IN_PROGRESS");
    }

    @Test
    @Order(3)
    void the_town_asks_for_a_complement_and_a_retry_asks_no_more() {
        var request = """
                {"actionType":"STATUS_UPDATE","author":"Mme Durand","notification":true,
                 "message":"Le justificatif d'identité est illisible","comment":"3e demande de ce foyer",
                 "caseCurrentStatus":"IN_PROGRESS","caseNewStatus":"ADD_AWAITING"}""";

        question = town.tells(part, request);
        assertThat(town.tells(part, request)).isEqualTo(question);
        town.moves(part, "ADD_AWAITING");

        assertThat(town.reads(part).at("/status")).isEqualTo("ADD_AWAITING");
    }

    @Test
    @Order(4)
    void the_operator_reads_the_question_but_not_the_towns_own_comment() {
        var told = dila.finds(part);
        assertThat(told.eventId()).isEqualTo(question);

        var event = dila.reads(part, question);
        assertThat(event.at("/message")).isEqualTo("Le justificatif d'identité est illisible");
        assertThat(event.at("/comment")).isNull();
        dila.receives(told);
        town.hears(part);
        assertThat(town.reads(part, question).at("/status")).isEqualTo("RECEIVED");
    }

    @Test
    @Order(5)
    void the_operator_answers_with_a_file_and_hands_the_case_back() {
        var complement = sample("RECENSEMENTCITOYEN/A-1-N8F602RR-recensementCitoyen-ji-0.pdf", "ji", "application/pdf");

        var answer = dila.sends(part, """
                {"actionType":"ATTACH_DEPOSIT","notification":true,"message":"Le voici",
                 "caseNewStatus":"HUBEE_NOTIFIED","attachments":[files]}""", complement);

        assertThat(town.reads(part).at("/status")).isEqualTo("HUBEE_NOTIFIED");
        var told = town.finds(part);
        assertThat(told.eventId()).isEqualTo(answer);
        assertThat(town.receives(told)).containsExactly(complement.bytes());
        dila.hears(part);
    }

    @Test
    @Order(6)
    void the_town_gives_its_certificate_and_is_done() {
        var certificate = sample("RECENSEMENTCITOYEN/10870-PDF.pdf", "attestation", "application/pdf");

        town.sends(part, """
                {"actionType":"ATTACH_DEPOSIT","notification":true,"caseNewStatus":"DONE","attachments":[files]}""", certificate);
        town.moves(part, "DONE");

        assertThat(dila.receives(dila.finds(part))).containsExactly(certificate.bytes());
        town.hears(part);
        assertThat(dila.reads(part).at("/status")).isEqualTo("DONE");
    }

    @Test
    @Order(7)
    void the_operator_closes_reopens_and_closes_again_and_nobody_is_told() {
        dila.moves(part, "CLOSED");
        dila.moves(part, "HUBEE_NOTIFIED");
        assertThat(town.reads(part).at("/status")).isEqualTo("HUBEE_NOTIFIED");
        town.moves(part, "DONE");
        dila.moves(part, "CLOSED");
        dila.marks(declaration, "CLOSED");

        assertThat(dila.reads(part).at("/status")).isEqualTo("CLOSED");
        assertThat(dila.findsAbout(part)).isEmpty();
        assertThat(town.findsAbout(part)).isEmpty();
    }

    @Test
    @Order(8)
    void the_case_tells_its_whole_story_oldest_first() {
        assertThat(dila.reads(part).each("/events", "caseNewStatus"))
                .containsExactly("IN_PROGRESS", "ADD_AWAITING", "HUBEE_NOTIFIED", "DONE");
    }
}
