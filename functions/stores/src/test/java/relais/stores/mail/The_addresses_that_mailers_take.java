package relais.stores.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;
import relais.domain.person.EmailAddress;

/** The domain's rule of an address is compared with jakarta.mail's, because the mailer must take every address accepted. */
final class The_addresses_that_mailers_take {
    private static final long SEED = 20261128;
    private static final int ADDRESSES = 20_000;
    private static final String PIECES = "aZ0.-_+'@\"();:,<>[]\\\\ é!#$%&*/=?^`{|}~\u0000\n";

    @Test
    void are_all_that_the_domain_takes() {
        var random = new Random(SEED);
        var taken = 0;
        for (var i = 0; i < ADDRESSES; i++) {
            var text = address(random);
            var address = EmailAddress.read(text);
            if (address.isPresent()) {
                taken++;
                assertThatCode(() -> new InternetAddress(address.get().value(), true))
                        .as(text)
                        .doesNotThrowAnyException();
            }
        }
        assertThat(taken).isGreaterThan(ADDRESSES / 20);
    }

    @Test
    void are_refused_by_the_domain_for_no_dot_or_special_that_jakarta_mail_would_take() {
        var random = new Random(SEED);
        for (var i = 0; i < ADDRESSES; i++) {
            var text = address(random);
            // the domain wants more than jakarta.mail: ASCII alone, no quotes, no literal or one-label domain, whole
            // labels
            if (isTakenByJakarta(text)
                    && text.chars().allMatch(c -> c < 128)
                    && text.matches("[^\"\\\\\\[<(\\s]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")
                    && !text.matches(".*(@-|-$|-\\.|\\.-).*")) {
                assertThat(EmailAddress.read(text)).as(text).isPresent();
            }
        }
    }

    private static boolean isTakenByJakarta(String text) {
        try {
            return new InternetAddress(text, true).getAddress().equals(text);
        } catch (AddressException e) {
            return false;
        }
    }

    /** Makes an address with up to three characters replaced by random ones. */
    private static String address(Random random) {
        var text = new StringBuilder("zoe.petit+relais@sous-domaine.mairie.example");
        for (var changes = random.nextInt(4); changes > 0; changes--) {
            text.setCharAt(random.nextInt(text.length()), PIECES.charAt(random.nextInt(PIECES.length())));
        }
        return text.toString();
    }
}
