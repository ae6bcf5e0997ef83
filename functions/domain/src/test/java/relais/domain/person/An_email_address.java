package relais.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.outbox.Mail;

/** Is what every mailer takes, and one whatever its case. */
final class An_email_address {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe@mairie.fr",
                " Zoe.PETIT+hubee@Sous.Domaine.collectivite.paris\u00a0",
                "o'brien@mairie.fr",
                "a/b=c@x-y.fr",
                "1234@12.fr",
                "zoe@mairie.fr\u200b"
            })
    void is_taken_trimmed(String text) {
        assertThat(EmailAddress.read(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zoe",
                "zoe@mairie",
                "x@y.example;",
                "\"zoe petit\"@mairie.fr",
                "'zoe'@mairie.fr;y@z.fr",
                "a..b@mairie.fr",
                "zoe.@mairie.fr",
                ".zoe@mairie.fr",
                "mailto:zoe@mairie.fr",
                "Zoé <zoe@mairie.fr>",
                "<zoe@mairie.fr>",
                "zoé@mairie.fr",
                "zoe@mairié.fr",
                "a b@mairie.fr",
                "a,b@mairie.fr",
                "a@b@mairie.fr",
                "zoe@-mairie.fr",
                "zoe@mairie-.fr",
                "zoe@mairie..fr",
                "zoe@.mairie.fr",
                "zoe@mairie.fr.",
                "zoe@[127.0.0.1]",
                "zoe@mairie_x.fr",
                "zoe\u0000@mairie.fr",
                "a234567890123456789012345678901234567890123456789012345678901234x@mairie.fr"
            })
    void is_nothing_that_a_mailer_refuses(String text) {
        assertThat(EmailAddress.read(text)).isEmpty();
    }

    @Test
    void has_254_characters_at_most() {
        var domain = "x".repeat(60) + "." + "y".repeat(60) + "." + "z".repeat(60) + "." + "t".repeat(60) + ".fr";

        assertThat(EmailAddress.read("zoepetit@" + domain.substring(2))).isPresent();
        assertThat(EmailAddress.read("zoepetit@" + domain)).isEmpty();
    }

    @Test
    void is_one_whatever_its_case_and_keeps_its_first_spelling() {
        assertThat(EmailAddress.distinct(List.of("Zoe@Mairie.fr", " zoe@mairie.fr", "karim@mairie.fr")))
                .containsExactly("Zoe@Mairie.fr", "karim@mairie.fr");
        assertThat(EmailAddress.areOne("Zoe@Mairie.fr ", "zoe@mairie.FR")).isTrue();
        assertThat(EmailAddress.areOne("zoe@mairie.fr", null)).isFalse();
    }

    @Test
    void is_written_to_once_by_a_mail_of_one_line_of_subject() {
        var mail = new Mail(List.of("Zoe@Mairie.fr", "zoe@mairie.fr"), "Bonjour\r\nBcc: x@y.fr", "");

        assertThat(mail.to()).containsExactly("Zoe@Mairie.fr");
        assertThat(mail.subject()).isEqualTo("Bonjour  Bcc: x@y.fr");
    }
}
