package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.jwt.validator.JsonWebTokenValidator;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import relais.domain.MutableClock;
import relais.domain.access.Caller;
import relais.domain.access.Scope;
import relais.domain.organization.Partners;

/** Is remembered, so that its signature is checked once. */
final class A_verified_token {
    private static final Caller ADMIN = new Caller("admin", Set.of(Scope.ADMIN), List.of());

    private final MutableClock clock = new MutableClock("2026-03-02T09:30:00Z");
    private final SigningKey key = new SigningKey("first");
    private final CountingValidator validator = new CountingValidator();
    private final TokenVerifier verifier = new TokenVerifier(validator, clock);

    @Test
    void is_checked_once_until_it_ends() {
        var token = key.token(ADMIN, clock.instant().plus(Duration.ofHours(1)));

        assertThat(verifier.verify(token)).contains(ADMIN);
        clock.advance(Duration.ofHours(1).minusMillis(1));
        assertThat(verifier.verify(token)).contains(ADMIN);
        assertThat(validator.checks).isEqualTo(1);

        clock.advance(Duration.ofMillis(1));
        verifier.verify(token);
        assertThat(validator.checks).isEqualTo(2);
    }

    @Test
    void is_remembered_whole() {
        var end = clock.instant().plus(Duration.ofHours(1));
        var token = key.token(ADMIN, end);
        verifier.verify(token);

        verifier.verify(key.token(ADMIN, end));
        verifier.verify(token.substring(0, token.length() - 1));

        assertThat(validator.checks).isEqualTo(3);
    }

    @Test
    void that_was_refused_is_checked_each_time() {
        assertThat(verifier.verify("a.b.c")).isEmpty();
        assertThat(verifier.verify("a.b.c")).isEmpty();

        assertThat(validator.checks).isEqualTo(2);
    }

    @Test
    void gives_way_to_others_when_it_was_unused_for_longest() {
        var few = new VerifiedTokens(2, clock);
        var end = clock.instant().plus(Duration.ofHours(1));
        few.keep("first", ADMIN, end);
        few.keep("second", ADMIN, end);
        few.find("first");

        few.keep("third", ADMIN, end);

        assertThat(few.find("first")).contains(ADMIN);
        assertThat(few.find("second")).isEmpty();
        assertThat(few.find("third")).contains(ADMIN);
    }

    @Test
    void that_a_request_brought_is_refused_from_the_instant_of_its_end() {
        try (var http = new HttpHub(Map.of(Counter.OPEN, true))) {
            var path = "/teledossiers/v1/cases/" + Incoming.NO_ID;
            var token = http.token(http.hub.softwareOf(Partners.MAIRIE_DE_LYON));

            assertThat(http.anonymous()
                            .header("Authorization", "Bearer " + token)
                            .get(path)
                            .status())
                    .isEqualTo(200);
            http.hub.clock.advance(Duration.ofHours(1));
            assertThat(http.anonymous()
                            .header("Authorization", "bearer " + token)
                            .get(path)
                            .at("/errors/0/code"))
                    .isEqualTo(900901);
        }
    }

    /** Accepts every well-formed token, and counts. */
    private static final class CountingValidator implements JsonWebTokenValidator<JWT, HttpRequest<?>> {
        private int checks;

        @Override
        public Optional<JWT> validate(String token, HttpRequest<?> request) {
            checks++;
            try {
                return Optional.of(JWTParser.parse(token));
            } catch (ParseException e) {
                return Optional.empty();
            }
        }
    }
}
