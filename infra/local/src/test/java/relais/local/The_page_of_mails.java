package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class The_page_of_mails {
    @Test
    void says_that_there_are_none_yet_and_what_will_come() {
        assertThat(SentMails.page(List.of())).contains("Rien n’a encore été envoyé", "Olive Perrin");
    }

    @Test
    void shows_the_last_one_first_each_with_its_date() throws Exception {
        var page = SentMails.page(
                List.of(mail("Le second", "2026-03-02T09:30:05Z"), mail("Le premier", "2026-03-02T09:30:00Z")));

        assertThat(page)
                .containsSubsequence(
                        "2 courriels", "Le second", "lundi 2 mars 2026 à 10:30:05", "Le premier", "10:30:00");
    }

    @Test
    void shows_a_hundred_of_many_and_says_so() throws Exception {
        var mails = IntStream.range(0, 103)
                .mapToObj(second -> mail(
                        "Courriel n° " + second, Instant.ofEpochSecond(second).toString()))
                .toList();

        assertThat(SentMails.page(mails))
                .contains("103 courriels, dont les 100 derniers", "Courriel n° 3<")
                .doesNotContain("Courriel n° 2<");
    }

    @Test
    void leads_to_what_a_mail_names_and_runs_nothing_that_it_holds() throws Exception {
        var mail = mail("<b>", "2026-03-02T09:30:00Z");
        mail.setText("Suivez http://localhost:8080/portail/liens/a?b=c\n<script>", "UTF-8");

        assertThat(SentMails.page(List.of(mail)))
                .contains("href=\"http://localhost:8080/portail/liens/a?b=c\"", "&lt;script&gt;", "&lt;b&gt;");
    }

    private static MimeMessage mail(String subject, String sent) {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()));
            mail.setRecipients(RecipientType.TO, "jeanne.martin@lyon.example");
            mail.setSubject(subject, "UTF-8");
            mail.setText("Bonjour", "UTF-8");
            mail.setSentDate(Date.from(Instant.parse(sent)));
            return mail;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
