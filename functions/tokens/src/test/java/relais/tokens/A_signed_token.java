package relais.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.Test;

final class A_signed_token {

    @Test
    void names_its_key_its_issuer_itself_and_its_hour() throws ParseException {
        var keys = SigningKeys.generate();
        try (var office = new TokenOffice(keys)) {
            var token = SignedJWT.parse(office.token());
            var other = SignedJWT.parse(office.token());

            var claims = token.getJWTClaimsSet();
            var now = office.clock().instant();
            assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
            assertThat(token.getHeader().getKeyID())
                    .isEqualTo(
                            JWKSet.parse(keys.published()).getKeys().getFirst().getKeyID());
            assertThat(claims.getIssuer()).isEqualTo("relais");
            assertThat(claims.getAudience()).containsExactly("relais");
            assertThat(claims.getNotBeforeTime()).isEqualTo(Date.from(now));
            assertThat(claims.getIssueTime()).isEqualTo(Date.from(now));
            assertThat(claims.getExpirationTime()).isEqualTo(Date.from(now.plus(Duration.ofHours(1))));
            assertThat(claims.getJWTID()).isNotEqualTo(other.getJWTClaimsSet().getJWTID());
        }
    }

    @Test
    void is_believed_to_the_last_second_of_its_hour_and_not_after() {
        try (var office = new TokenOffice()) {
            var token = office.token();

            office.clock().advance(Duration.ofHours(1).minusSeconds(1));
            assertThat(office.verifier().verify(token)).isPresent();

            office.clock().advance(Duration.ofSeconds(1));
            assertThat(office.verifier().verify(token)).isEmpty();
        }
    }

    @Test
    void is_still_believed_after_a_rotation_while_both_keys_are_published() {
        var before = SigningKeys.generate();
        var after = SigningKeys.generateAfter(before.signing());
        try (var former = new TokenOffice(before);
                var present = new TokenOffice(after)) {
            var old = former.token();
            var young = present.token();

            assertThat(present.verifier().verify(old)).isPresent();
            assertThat(present.verifier().verify(young)).isPresent();
            assertThat(former.verifier().verify(young)).isEmpty();
        }
    }

    @Test
    void is_not_believed_once_its_key_is_no_longer_published() {
        try (var former = new TokenOffice();
                var present = new TokenOffice()) {
            var old = former.token();

            assertThat(present.verifier().verify(old)).isEmpty();
        }
    }
}
