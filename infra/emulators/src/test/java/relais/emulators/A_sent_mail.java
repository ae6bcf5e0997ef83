package relais.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class A_sent_mail {
    @Test
    void can_be_read_here() throws Exception {
        try (var mail = EmbeddedMail.start(0)) {
            send(mail, "Un télédossier vous attend");

            assertThat(mail.received()).hasSize(1);
            assertThat(mail.received().getFirst().getSubject()).isEqualTo("Un télédossier vous attend");
        }
    }

    @Test
    void is_there_again_at_the_next_start_before_those_of_then(@TempDir Path folder) throws Exception {
        try (var first = EmbeddedMail.start(folder, 0)) {
            send(first, "Hier");
            send(first, "Hier soir");
        }

        try (var next = EmbeddedMail.start(folder, 0)) {
            send(next, "Aujourd’hui");

            assertThat(next.received())
                    .extracting(MimeMessage::getSubject)
                    .containsExactly("Hier", "Hier soir", "Aujourd’hui");
            assertThat(next.received().getFirst().getContent().toString().strip())
                    .isEqualTo("Bonjour à « tous »");
        }
        try (var third = EmbeddedMail.start(folder, 0)) {
            assertThat(third.received()).hasSize(3);
        }
    }

    private static void send(EmbeddedMail mail, String subject) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", Loopback.HOST);
        properties.put("mail.smtp.port", mail.port());
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("relais@example.fr");
        message.setRecipients(RecipientType.TO, "mairie@example.fr");
        message.setSubject(subject, "UTF-8");
        message.setText("Bonjour à « tous »", "UTF-8");
        Transport.send(message);
    }
}
