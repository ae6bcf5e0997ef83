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
 * EtatCivil: a citizen asks a town for a birth certificate through the DILA. The town sends an event and nothing else: its {@code
 * caseNewStatus} moves the case. Both ask for their tokens at the older address, in JSON.
 */
@Guide
class The_life_of_a_civil_status_request {
    private final Partner dila = Partner.as("osl-dila", Habit.ASKS_TOKEN_IN_JSON);
    private final Partner town = Partner.as("si-clamart", Habit.ASKS_TOKEN_IN_JSON);
    private final TestFolder folder = new TestFolder(
            "EtatCivil",
            number("DILA-AEC"),
            List.of(CLAMART),
            List.of(
                    sample("ETATCIVIL/ActeEtatCivil-PDF.pdf", "ActeEtatCivil-PDF", "application/pdf"),
                    sample("ETATCIVIL/ActeEtatCivil-XML.xml", "ActeEtatCivil-XML", "application/xml")));
    private final File act = sample("ETATCIVIL/ActeEtatCivil-PDF.pdf", "acte", "application/pdf");

    private Deposited request;
    private UUID part;

    @Test
    @Order(1)
    void the_operator_deposits_it_with_its_two_files() {
        request = dila.deposits(folder);

        part = request.caseId(0);
        assertThat(dila.reads(part).at("/status")).isEqualTo("HUBEE_NOTIFIED");
    }

    @Test
    @Order(2)
    void the_town_fetches_it_and_says_so() {
        var arrival = town.finds(part);
        assertThat(arrival.eventId()).isNull();
        assertThat(town.fetches(part))
                .containsExactly(
                        folder.files().get(0).bytes(), folder.files().get(1).bytes());

        town.tells(part, """
                {"actionType":"STATUS_UPDATE","notification":false,"caseNewStatus":"SI_RECEIVED"}""");
        town.forgets(arrival);

        assertThat(dila.reads(part).at("/status")).isEqualTo("SI_RECEIVED");
        assertThat(dila.findsAbout(part)).as("not notified").isEmpty();
    }

    @Test
    @Order(3)
    void the_town_refuses_it_for_want_of_a_name() {
        town.tells(part, """
                {"actionType":"STATUS_UPDATE","author":"M. Petit","notification":true,
                 "message":"Le nom de la mère manque","caseNewStatus":"REFUSED"}""");

        var told = dila.finds(part);
        assertThat(dila.reads(part, told.eventId()).at("/message")).isEqualTo("Le nom de la mère manque");
        dila.receives(told);
        town.hears(part);
        assertThat(dila.reads(part).at("/status")).isEqualTo("REFUSED");
    }

    @Test
    @Order(4)
    void the_operator_gives_the_name_and_hands_it_back() {
        var said = dila.tells(part, """
                {"actionType":"SENDING_MESSAGE","notification":true,"message":"Née Lefèvre","caseNewStatus":"IN_PROGRESS"}""");

        var told = town.finds(part);
        assertThat(told.eventId()).isEqualTo(said);
        town.receives(told);
        dila.hears(part);
        assertThat(town.reads(part).at("/status")).isEqualTo("IN_PROGRESS");
    }

    @Test
    @Order(5)
    void the_town_sends_the_act_and_is_done_when_its_file_has_come() {
        town.sends(part, """
                {"actionType":"ATTACH_DEPOSIT","notification":true,"caseNewStatus":"DONE","attachments":[files]}""", act);

        assertThat(dila.receives(dila.finds(part))).containsExactly(act.bytes());
        town.hears(part);
        assertThat(dila.reads(part).at("/status")).isEqualTo("DONE");
    }

    @Test
    @Order(6)
    void the_operator_closes_it_by_an_event_as_well() {
        dila.tells(part, """
                {"actionType":"STATUS_UPDATE","notification":true,"message":"Merci","caseNewStatus":"CLOSED"}""");
        town.receives(town.finds(part));
        dila.hears(part);
        dila.marks(request, "CLOSED");

        assertThat(town.reads(part).at("/status")).isEqualTo("CLOSED");
        assertThat(town.reads(part).at("/closeDateTime")).isNotNull();
    }

    @Test
    @Order(7)
    void it_is_reopened_for_a_second_copy_and_closed_again() {
        dila.tells(part, """
                {"actionType":"STATUS_UPDATE","notification":true,"message":"Une seconde copie, s'il vous plaît",
                 "caseNewStatus":"HUBEE_NOTIFIED"}""");
        town.receives(town.finds(part));
        dila.hears(part);
        assertThat(dila.reads(part).at("/closeDateTime")).isNull();

        town.sends(part, """
                {"actionType":"ATTACH_DEPOSIT","notification":true,"caseNewStatus":"DONE","attachments":[files]}""", act);
        dila.receives(dila.finds(part));
        town.hears(part);
        dila.tells(part, """
                {"actionType":"STATUS_UPDATE","notification":false,"caseNewStatus":"CLOSED"}""");

        assertThat(dila.reads(part).at("/status")).isEqualTo("CLOSED");
        assertThat(dila.reads(part).each("/events", "caseNewStatus"))
                .as("its story, oldest first")
                .containsExactly(
                        "SI_RECEIVED", "REFUSED", "IN_PROGRESS", "DONE", "CLOSED", "HUBEE_NOTIFIED", "DONE", "CLOSED");
    }
}
