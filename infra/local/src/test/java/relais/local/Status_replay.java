package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Statuses in the order in which partners really set them: late, twice, and beyond the démarche's own table. */
interface Status_replay extends Replay {

    @Test
    default void a_completion_that_comes_after_the_event_that_gave_the_case_back_is_accepted() {
        var dialogue = Dialogue.begun(hub());
        dialogue.patch(dialogue.town(), "ADD_AWAITING");
        dialogue.tell(dialogue.operator(), """
                {"actionType":"SENDING_MESSAGE","message":"La voici","notification":true,"caseNewStatus":"HUBEE_NOTIFIED"}""");

        dialogue.patch(dialogue.operator(), "HUBEE_COMPLETED");

        assertThat(dialogue.status()).isEqualTo("HUBEE_NOTIFIED");
    }

    @Test
    default void a_completion_sent_twice_is_accepted_and_moves_nothing_back() {
        var dialogue = Dialogue.begun(hub());
        dialogue.patch(dialogue.town(), "ADD_AWAITING");

        dialogue.patch(dialogue.operator(), "HUBEE_COMPLETED");
        dialogue.patch(dialogue.operator(), "HUBEE_COMPLETED");
        assertThat(dialogue.status()).isEqualTo("HUBEE_NOTIFIED");

        dialogue.patch(dialogue.town(), "IN_PROGRESS");
        dialogue.patch(dialogue.operator(), "HUBEE_COMPLETED");
        assertThat(dialogue.status()).isEqualTo("IN_PROGRESS");
    }

    @Test
    default void a_completion_of_a_closed_case_is_refused_by_name() {
        var dialogue = Dialogue.begun(hub());
        dialogue.patch(dialogue.operator(), "CLOSED");

        var refused = dialogue.tryPatch(dialogue.operator(), "HUBEE_COMPLETED");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("CLOSED cannot change to HUBEE_COMPLETED (allowed: HUBEE_NOTIFIED)");
    }

    /** CERTDC's own table knows neither. */
    @Test
    default void every_status_is_taken_on_every_demarche() {
        var dialogue = Dialogue.begun(hub());

        dialogue.patch(dialogue.town(), "ADD_AWAITING");
        assertThat(dialogue.status()).isEqualTo("ADD_AWAITING");
        dialogue.tell(dialogue.town(), """
                {"actionType":"STATUS_UPDATE","notification":false,"caseNewStatus":"REFUSED"}""");
        assertThat(dialogue.status()).isEqualTo("REFUSED");
    }

    @Test
    default void a_folder_is_not_closed_before_it_was_created() {
        var dialogue = Dialogue.begun(hub());

        var refused = dialogue.operator().patch(dialogue.folder().path(), """
                {"globalStatus":"CLOSED","closeDateTime":"2020-01-01T00:00:00.000Z"}""");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("closeDateTime 2020-01-01T00:00:00Z is before the creation of the folder");
    }
}
