package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.local.TestFolder.number;
import static relais.local.TestFolder.sample;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import relais.local.PartnerSoftware.Deposited;

/**
 * CAF-contact: the CNAF hands a list of people to call to a département, as plain text. The lines between them are bad: each sends
 * all it writes a second time, and nothing happens twice.
 */
@Guide
class The_life_of_an_allowance_contact {
    private static final String SEINE_ET_MARNE = "SI-22770001000019-77288";

    private final Partner cnaf = Partner.as("osl-cnaf", Habit.SENDS_TWICE);
    private final Partner departement = Partner.as("si-seine-et-marne", Habit.SENDS_TWICE);
    private final TestFolder folder = new TestFolder(
            "CAF-contact",
            number("CNAF-ALLOC"),
            List.of(SEINE_ET_MARNE),
            List.of(sample("CAF-contact/coordonnees-allocataire.txt", "coordonnees-allocataire", "text/plain")));

    private Deposited contacts;
    private UUID part;

    @Test
    @Order(1)
    void the_operator_deposits_it_twice_and_there_is_one() {
        contacts = cnaf.deposits(folder);

        part = contacts.caseId(0);
        assertThat(departement.findsAbout(part)).hasSize(1);
    }

    @Test
    @Order(2)
    void the_departement_fetches_it_and_takes_charge() {
        var arrival = departement.finds(part);
        assertThat(departement.fetches(part))
                .containsExactly(folder.files().getFirst().bytes());

        departement.moves(part, "SI_RECEIVED");
        departement.tells(part, """
                {"actionType":"STATUS_UPDATE","notification":true,"caseNewStatus":"IN_PROGRESS"}""");
        departement.forgets(arrival);

        assertThat(cnaf.findsAbout(part)).as("said twice, told once").hasSize(1);
        cnaf.receives(cnaf.finds(part));
        departement.hears(part);
    }

    @Test
    @Order(3)
    void the_departement_has_called_everyone() {
        departement.tells(part, """
                {"actionType":"STATUS_UPDATE","author":"Service RSA","notification":true,
                 "message":"Deux personnes jointes","caseNewStatus":"DONE"}""");

        cnaf.receives(cnaf.finds(part));
        departement.hears(part);
        assertThat(cnaf.reads(part).at("/status")).isEqualTo("DONE");
    }

    @Test
    @Order(4)
    void the_operator_wants_one_more_call_and_hands_it_back() {
        cnaf.tells(part, """
                {"actionType":"STATUS_UPDATE","notification":true,"message":"Rappeler M. Laurent",
                 "caseCurrentStatus":"DONE","caseNewStatus":"IN_PROGRESS"}""");

        departement.receives(departement.finds(part));
        cnaf.hears(part);
        assertThat(departement.reads(part).at("/status")).isEqualTo("IN_PROGRESS");
    }

    @Test
    @Order(5)
    void the_same_words_are_news_after_that() {
        departement.tells(part, """
                {"actionType":"STATUS_UPDATE","author":"Service RSA","notification":true,
                 "message":"Deux personnes jointes","caseNewStatus":"DONE"}""");

        cnaf.receives(cnaf.finds(part));
        departement.hears(part);
        assertThat(cnaf.reads(part).at("/status")).isEqualTo("DONE");
    }

    @Test
    @Order(6)
    void the_operator_closes_reopens_and_closes_again() {
        cnaf.moves(part, "CLOSED");
        cnaf.marks(contacts, "CLOSED");
        cnaf.moves(part, "HUBEE_NOTIFIED");
        cnaf.marks(contacts, "HUBEE_NOTIFIED");
        assertThat(cnaf.reads(contacts).at("/closeDateTime")).isNull();

        cnaf.moves(part, "CLOSED");
        cnaf.marks(contacts, "CLOSED");

        assertThat(cnaf.reads(contacts).at("/globalStatus")).isEqualTo("CLOSED");
        assertThat(cnaf.reads(part).at("/status")).isEqualTo("CLOSED");
        assertThat(cnaf.reads(part).each("/events", "caseNewStatus"))
                .containsExactly("IN_PROGRESS", "DONE", "IN_PROGRESS", "DONE");
    }
}
