package relais.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class A_sent_mail {
    @Test
    void can_be_read_here() throws Exception {
        try (var mail = EmbeddedMail.start(0)) {
            var properties = new Properties();
            properties.put("mail.smtp.host", Loopback.HOST);
            properties.put("mail.smtp.port", mail.port());
            var message = new MimeMessage(Session.getInstance(properties));
            message.setFrom("relais@example.fr");
            message.setRecipients(RecipientType.TO, "mairie@example.fr");
            message.setSubject("Un télédossier vous attend", "UTF-8");
            message.setText("Bonjour", "UTF-8");

            Transport.send(message);

            assertThat(mail.received()).hasSize(1);
            assertThat(mail.received().getFirst().getSubject()).isEqualTo("Un télédossier vous attend");
        }
    }
}
