package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import relais.domain.login.Base32;

/** A person who administers a town, from the invitation's mail to the first page behind the second factor. */
final class PortalAdministrator {
    private static final Duration SWEPT_WITHIN = Duration.ofMinutes(2);
    private static final String PASSWORD = "Pont-7-tramway";
    private static final Pattern SECRET = Pattern.compile("relais-secret\">([^<]+)<");
    private static final Pattern TERMS = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");

    private PortalAdministrator() {}

    /** @param address that was invited, and has no account yet */
    static PortalVisitor entered(Home hub, String address) throws Exception {
        var visitor = new PortalVisitor(hub.url());
        Eventually.assertThatWithin(SWEPT_WITHIN, () -> assertThat(hub.mailed()).contains(address));
        var invited = visitor.open(hub.pageMailedTo(address));
        visitor.submit(
                "/portail/premiere-connexion",
                invited.request().uri().getQuery(),
                "mot-de-passe=" + PASSWORD,
                "confirmation=" + PASSWORD);
        visitor.open("/portail/connexion");
        visitor.submit("/portail/connexion", "email=" + address, "mot-de-passe=" + PASSWORD);
        var shown = SECRET.matcher(visitor.open("/portail/second-facteur").body());
        assertThat(shown.find()).isTrue();
        visitor.submit("/portail/second-facteur", "code=" + code(shown.group(1)));
        var terms = TERMS.matcher(visitor.open("/portail/conditions").body());
        if (terms.find()) {
            visitor.submit("/portail/conditions", "version=" + terms.group(1));
        }
        assertThat(visitor.open("/portail").body()).contains("/portail/deconnexion");
        return visitor;
    }

    private static String code(String secret) throws Exception {
        var generator = new TimeBasedOneTimePasswordGenerator();
        var key = new SecretKeySpec(Base32.decode(secret.replaceAll("[\\s\\h]", "")), generator.getAlgorithm());
        return generator.generateOneTimePasswordString(key, Instant.now());
    }
}
