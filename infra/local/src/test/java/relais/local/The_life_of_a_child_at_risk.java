package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.local.TestFolder.number;
import static relais.local.TestFolder.sample;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import relais.local.PartnerSoftware.Deposited;
import relais.local.TestFolder.File;

/**
 * SNATED: the child protection line hands what it heard to a département, in five files of four formats. Both programs are of an
 * age: no PATCH, a form announced on everything that is not JSON, reason phrases that must be the expected ones.
 */
@Guide
class The_life_of_a_child_at_risk {
    private static final String SEINE_ET_MARNE = "SI-22770001000019-77288";

    private final Partner snated = Partner.as("osl-snated", Habit.OVERRIDES_POST, Habit.ANNOUNCES_FORMS);
    private final Partner departement = Partner.as("si-seine-et-marne", Habit.OVERRIDES_POST, Habit.ANNOUNCES_FORMS);
    private final TestFolder folder = new TestFolder(
            "SNATED",
            number("SNATED-SNATED"),
            List.of(SEINE_ET_MARNE),
            List.of(
                    sample("SNATED/IP2081257.xml", "documents", "application/xml"),
                    sample("SNATED/IP2081257.pdf", "documents", "application/pdf"),
                    sample("SNATED/CG02_RE_IP2081257.xml", "documents", "application/xml"),
                    sample("SNATED/CG02_RE_IP2081257.odt", "documents", "application/vnd.oasis.opendocument.text"),
                    sample(
                            "SNATED/CG02_RE_IP2081257.docx",
                            "documents",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document")));

    private Deposited report;
    private UUID part;

    @Test
    @Order(1)
    void the_operator_deposits_it_with_its_five_files() {
        report = snated.deposits(folder);

        part = report.caseId(0);
        assertThat(snated.reads(report).each("/attachments", "mimeType"))
                .containsExactlyElementsOf(
                        folder.files().stream().<Object>map(File::mimeType).toList());
    }

    @Test
    @Order(2)
    void the_departement_fetches_all_five_byte_for_byte() {
        var arrival = departement.finds(part);

        assertThat(departement.fetches(part))
                .containsExactlyElementsOf(
                        folder.files().stream().map(File::bytes).toList());

        departement.moves(part, "SENT");
        departement.forgets(arrival);
    }

    @Test
    @Order(3)
    void the_departement_asks_and_the_operator_answers() {
        departement.tells(part, """
                {"actionType":"SENDING_MESSAGE","author":"CRIP 77","notification":true,"message":"Quelle école ?"}""");
        snated.receives(snated.finds(part));
        departement.hears(part);

        snated.tells(part, """
                {"actionType":"COM_ADD","notification":true,"message":"École Jules-Ferry"}""");
        var told = departement.finds(part);
        assertThat(departement.reads(part, told.eventId()).at("/message")).isEqualTo("École Jules-Ferry");
        departement.receives(told);
        snated.hears(part);
    }

    @Test
    @Order(4)
    void the_departement_returns_its_evaluation_as_xml_and_is_done() {
        var evaluation = sample("SNATED/CG02_RE_IP2081257.xml", "documents", "application/xml");
        departement.moves(part, "IN_PROGRESS");

        departement.sends(part, """
                {"actionType":"ATTACH_DEPOSIT","notification":true,"attachments":[files]}""", evaluation);
        departement.tells(part, """
                {"actionType":"STATUS_UPDATE","notification":false,"caseNewStatus":"DONE"}""");
        departement.moves(part, "DONE");

        assertThat(snated.receives(snated.finds(part))).containsExactly(evaluation.bytes());
        departement.hears(part);
        assertThat(snated.reads(part).at("/status")).isEqualTo("DONE");
    }

    @Test
    @Order(5)
    void the_operator_closes_reopens_and_closes_again() {
        snated.moves(part, "CLOSED");
        snated.moves(part, "HUBEE_NOTIFIED");
        departement.moves(part, "DONE");
        snated.moves(part, "CLOSED");
        snated.marks(report, "CLOSED");

        assertThat(snated.reads(report).each("/cases", "status")).containsExactly("CLOSED");
        assertThat(snated.reads(report).at("/globalStatus")).isEqualTo("CLOSED");
    }
}
