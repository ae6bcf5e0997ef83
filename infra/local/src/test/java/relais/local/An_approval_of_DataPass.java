package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.start.Options;

/** Is sent as the welcome prints it, and ends in the mailbox of the town's administrator. */
class An_approval_of_DataPass {
    private static final String ADMINISTRATOR = "jeanne.martin@lyon.example";

    @Test
    @Promise({"HUB-3", "HUB-18", "HUB-27"})
    void subscribes_the_town_and_invites_its_administrator() throws Exception {
        var hub = SharedHub.hub();
        var welcome = new Welcome(
                hub.url(), Path.of("../.."), new Options(Path.of("target"), 0, false), hub.credentials(), true);

        var printed = run(welcome.approval());

        assertThat(printed).startsWith("DataPass reçoit 200\n").contains("À regarder ensuite");
        Eventually.assertThatIt(() -> assertThat(SharedHub.as("datapass")
                        .referential("GET", "/subscriptions?companyRegister=21690123100011", "")
                        .body())
                .contains("\"processCode\":\"EtatCivil\"", "\"processCode\":\"recensementCitoyen\"")
                .contains("\"datapassId\":4312", "\"status\":\"Inactif\"", ADMINISTRATOR));
        Eventually.assertThatIt(() -> assertThat(hub.services().mail().received())
                .extracting(An_approval_of_DataPass::recipient)
                .contains(ADMINISTRATOR));
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String run(String script) throws IOException, InterruptedException {
        var bash = new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .start();
        var printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return printed;
    }
}
