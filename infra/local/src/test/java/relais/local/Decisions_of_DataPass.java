package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class Decisions_of_DataPass implements DataPass_replay, OnTheRunner {

    /** Only the runner has an operator from its start on, so the emulator is left out. */
    @Test
    void that_are_not_known_are_told_to_the_operator() {
        var request = new DataPassRequest(920_203, "21000000092203", "92203", "Commune K", "k203@datapass.example");

        var answer = hub().datapass()
                .post(request.body("approve", 1, "authorization_request/formulaire_qf_203", List.of("quotient")));

        assertThat(answer.statusCode()).isEqualTo(200);
        Eventually.assertThatIt(() -> assertThat(hub().mails()).anySatisfy(mail -> {
            assertThat(mail.getAllRecipients()[0]).hasToString("olive.perrin@dinum.example");
            assertThat(mail.getContent().toString()).contains("920203", "formulaire_qf_203");
        }));
    }
}
