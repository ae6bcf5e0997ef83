package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Repeated and received events: which are news, which are retries, and who is notified. */
interface Event_replay extends Replay {

    @Test
    default void a_status_said_again_after_a_patch_moved_the_case_is_news() {
        var dialogue = Dialogue.begun(hub());
        var done = """
                {"actionType":"STATUS_UPDATE","notification":true,"caseNewStatus":"DONE"}""";

        var first = dialogue.tell(dialogue.town(), done);
        dialogue.patch(dialogue.town(), "REFUSED");
        var second = dialogue.tell(dialogue.town(), done);

        assertThat(second).isNotEqualTo(first);
        assertThat(dialogue.status()).isEqualTo("DONE");
        assertThat(dialogue.waiting(dialogue.operator(), second)).containsExactly("SENT");
        assertThat(dialogue.tell(dialogue.town(), done)).as("a retry").isEqualTo(second);
    }

    @Test
    default void a_complement_asked_for_again_is_news_and_so_is_a_second_failure() {
        var dialogue = Dialogue.begun(hub());
        var awaiting = """
                {"actionType":"STATUS_UPDATE","notification":true,"message":"Illisible","caseNewStatus":"ADD_AWAITING"}""";
        var failed = """
                {"actionType":"STATUS_UPDATE","notification":true,"caseNewStatus":"SI_INTG_ERROR"}""";

        var failure = dialogue.tell(dialogue.town(), failed);
        dialogue.patch(dialogue.town(), "SI_RECEIVED");
        assertThat(dialogue.tell(dialogue.town(), failed)).isNotEqualTo(failure);

        var question = dialogue.tell(dialogue.town(), awaiting);
        dialogue.tell(dialogue.operator(), """
                {"actionType":"SENDING_MESSAGE","notification":true,"message":"Le voici","caseNewStatus":"HUBEE_NOTIFIED"}""");
        dialogue.patch(dialogue.town(), "IN_PROGRESS");
        assertThat(dialogue.tell(dialogue.town(), awaiting)).isNotEqualTo(question);
        assertThat(dialogue.status()).isEqualTo("ADD_AWAITING");
    }

    @Test
    default void a_message_whose_answer_was_lost_is_answered_as_the_first_until_it_is_received() {
        var dialogue = Dialogue.begun(hub());
        var words = """
                {"actionType":"SENDING_MESSAGE","notification":true,"message":"%s"}""".formatted(UUID.randomUUID());

        var first = dialogue.tell(dialogue.operator(), words);
        assertThat(dialogue.tell(dialogue.operator(), words)).isEqualTo(first);
        assertThat(dialogue.waiting(dialogue.town(), first)).containsExactly("SENT");

        dialogue.receive(dialogue.town(), first);
        assertThat(dialogue.tell(dialogue.operator(), words)).isNotEqualTo(first);
    }

    @Test
    default void files_announced_twice_are_awaited_once() {
        var dialogue = Dialogue.begun(hub());
        var deposit = """
                {"actionType":"ATTACH_DEPOSIT","notification":true,"attachments":[
                 {"fileName":"acte.pdf","type":"acte","size":12,"mimeType":"application/pdf"}]}""";

        var first = dialogue.tell(dialogue.operator(), deposit);

        assertThat(dialogue.tell(dialogue.operator(), deposit)).isEqualTo(first);
    }

    @Test
    default void an_event_received_is_told_to_its_author_once() {
        var dialogue = Dialogue.begun(hub());
        var since =
                Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS).toString();
        var event = dialogue.tell(dialogue.operator(), """
                {"actionType":"SENDING_MESSAGE","notification":true,"message":"Bonjour"}""");

        dialogue.receive(dialogue.operator(), event);
        assertThat(dialogue.eventStatus(event)).as("by its author").isEqualTo("SENT");
        assertThat(dialogue.waiting(dialogue.operator(), event)).isEmpty();

        dialogue.receive(dialogue.town(), event);
        dialogue.receive(dialogue.town(), event);
        assertThat(dialogue.waiting(dialogue.operator(), event)).containsExactly("RECEIVED");
        assertThat(dialogue.waiting(dialogue.town(), event)).containsExactly("RECEIVED");

        dialogue.delete(dialogue.operator(), event);
        dialogue.receive(dialogue.town(), event);
        dialogue.receive(dialogue.operator(), event);
        assertThat(dialogue.waiting(dialogue.operator(), event)).isEmpty();
        assertThat(dialogue.deleted(dialogue.operator(), event, since)).containsExactly("RECEIVED");
        assertThat(dialogue.waiting(dialogue.town(), event))
                .as("of the acknowledgement nobody tells")
                .hasSize(1);
        dialogue.delete(dialogue.town(), event);
    }

    @Test
    default void a_towns_event_received_is_told_to_the_town_and_one_that_asked_for_nothing_is_not() {
        var dialogue = Dialogue.begun(hub());
        var told = dialogue.tell(dialogue.town(), """
                {"actionType":"COM_ADD","notification":true,"message":"Bonjour"}""");
        var quiet = dialogue.tell(dialogue.town(), """
                {"actionType":"COM_ADD","notification":false,"message":"Note"}""");

        dialogue.receive(dialogue.operator(), told);
        dialogue.receive(dialogue.operator(), quiet);

        assertThat(dialogue.waiting(dialogue.town(), told)).containsExactly("RECEIVED");
        assertThat(dialogue.waiting(dialogue.town(), quiet)).isEmpty();
        dialogue.delete(dialogue.town(), told);
    }
}
