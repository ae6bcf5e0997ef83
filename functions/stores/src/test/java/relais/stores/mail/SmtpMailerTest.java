package relais.stores.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.MutableClock;
import relais.domain.Promise;
import relais.domain.Unavailable;
import relais.domain.outbox.Mail;

/** The tests read the mails as their SMTP server receives them. */
final class SmtpMailerTest {
    private static final UUID CAUSE = UUID.fromString("0195f1c0-0000-7000-8000-000000000001");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Clock clock = new MutableClock("2026-03-02T09:30:00Z");

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void an_accented_mail_arrives_as_it_was_written() throws Exception {
        var mail = new Mail(List.of("etat-civil@metz.example"), "Actes d'état civil à « cœur »", "Bonjour,");

        mailer().send(CAUSE, mail);

        var received = received().getFirst();
        assertThat(received.getSubject()).isEqualTo(mail.subject());
        assertThat(received.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo(mail.text().strip());
        assertThat(received.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getFrom()).containsExactly(new InternetAddress("ne-pas-repondre@relais.example", "Relais"));
        assertThat(received.getSentDate()).isEqualTo(Instant.parse("2026-03-02T09:30:00Z"));
    }

    @Test
    void its_message_id_is_that_of_its_cause() throws Exception {
        mailer().send(CAUSE, new Mail(List.of("etat-civil@metz.example"), "RSA", "Bonjour,"));

        assertThat(received().getFirst().getMessageID())
                .isEqualTo("<0195f1c0-0000-7000-8000-000000000001@relais.example>");
    }

    @Test
    void each_address_has_a_mail_of_its_own() {
        var refused = mailer().send(
                        CAUSE, new Mail(List.of("etat-civil@metz.example", "ccas@metz.example"), "RSA", "Bonjour,"));

        assertThat(received())
                .extracting(SmtpMailerTest::recipient)
                .containsExactlyInAnyOrder("etat-civil@metz.example", "ccas@metz.example");
        assertThat(refused).isEmpty();
    }

    @Test
    void an_address_that_is_none_hinders_no_other() {
        var refused =
                mailer().send(CAUSE, new Mail(List.of("pas une adresse", "ccas@metz.example"), "RSA", "Bonjour,"));

        assertThat(received()).extracting(SmtpMailerTest::recipient).containsExactly("ccas@metz.example");
        assertThat(refused).containsExactly("pas une adresse");
    }

    @Test
    void a_server_that_is_down_is_a_fault() {
        var mailer = mailer();
        server.stop();

        assertThatThrownBy(() -> mailer.send(CAUSE, new Mail(List.of("ccas@metz.example"), "RSA", "Bonjour,")))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void a_server_that_takes_an_address_later_is_a_fault_that_says_its_reply_and_names_no_address() throws Exception {
        try (var busy = new ScriptedSmtpServer("450 4.2.0 <ccas@metz.example> is busy, try later")) {
            var mailer =
                    new SmtpMailer(SmtpServer.plain("127.0.0.1", busy.port()), "ne-pas-repondre@relais.example", clock);

            assertThatThrownBy(() -> mailer.send(CAUSE, new Mail(List.of("ccas@metz.example"), "RSA", "Bonjour,")))
                    .isInstanceOf(Unavailable.class)
                    .hasMessage("the mail server does not take this mail now: reply 450")
                    .hasNoCause();
        }
    }

    @Test
    void a_message_that_is_refused_for_good_is_refused_for_that_address() throws Exception {
        try (var strict = new ScriptedSmtpServer("250 ok", "250 ok", "554 5.7.1 no such content here")) {
            var mailer = new SmtpMailer(
                    SmtpServer.plain("127.0.0.1", strict.port()), "ne-pas-repondre@relais.example", clock);

            assertThat(mailer.send(CAUSE, new Mail(List.of("ccas@metz.example"), "RSA", "Bonjour,")))
                    .containsExactly("ccas@metz.example");
        }
    }

    @Test
    void a_sender_that_is_refused_is_a_fault_and_no_fault_of_the_address() throws Exception {
        try (var strict = new ScriptedSmtpServer("550 5.7.1 who are you", "250 ok", "250 ok")) {
            var mailer = new SmtpMailer(
                    SmtpServer.plain("127.0.0.1", strict.port()), "ne-pas-repondre@relais.example", clock);

            assertThatThrownBy(() -> mailer.send(CAUSE, new Mail(List.of("ccas@metz.example"), "RSA", "Bonjour,")))
                    .isInstanceOf(Unavailable.class);
        }
    }

    @Test
    @Promise("HUB-83")
    void a_server_without_encryption_gets_no_mail_where_it_is_required() {
        var server = new SmtpServer("127.0.0.1", this.server.getSmtp().getPort(), true, null);
        var mailer = new SmtpMailer(server, "ne-pas-repondre@relais.example", clock);

        assertThatThrownBy(() -> mailer.send(CAUSE, new Mail(List.of("ccas@metz.example"), "RSA", "Bonjour,")))
                .isInstanceOf(Unavailable.class);
        assertThat(received()).isEmpty();
    }

    @Test
    void a_server_that_wants_a_login_gets_the_password_in_force() {
        server.setUser("relais@relais.example", "relais", "ouvre-toi");
        server.getUserManager().setAuthRequired(true);
        var login = new SmtpServer.Login("relais", () -> "ouvre-toi");
        var server = new SmtpServer("127.0.0.1", this.server.getSmtp().getPort(), false, login);

        new SmtpMailer(server, "ne-pas-repondre@relais.example", clock)
                .send(CAUSE, new Mail(List.of("ccas@metz.example"), "RSA", "Bonjour,"));

        assertThat(received()).extracting(SmtpMailerTest::recipient).containsExactly("ccas@metz.example");
    }

    private SmtpMailer mailer() {
        var port = server.getSmtp().getPort();
        return new SmtpMailer(SmtpServer.plain("127.0.0.1", port), "Relais <ne-pas-repondre@relais.example>", clock);
    }

    private List<MimeMessage> received() {
        return Stream.of(server.getReceivedMessages()).toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            Address[] to = message.getRecipients(RecipientType.TO);
            assertThat(message.getAllRecipients()).isEqualTo(to).hasSize(1);
            return to[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
