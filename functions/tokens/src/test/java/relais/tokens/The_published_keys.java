package relais.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;

final class The_published_keys {
    private static final String PATH = "/.well-known/jwks.json";

    @Test
    void prove_a_token_to_anyone() throws Exception {
        try (var office = new TokenOffice()) {
            var token = SignedJWT.parse(office.token());

            var key = JWKSet.parse(office.get(PATH).body())
                    .getKeyByKeyId(token.getHeader().getKeyID());

            assertThat(token.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
        }
    }

    @Test
    void may_be_kept_for_a_while() {
        try (var office = new TokenOffice()) {
            var answer = office.get(PATH);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=300");
        }
    }

    @Test
    void are_given_to_whoever_accepts_another_type_only() {
        try (var office = new TokenOffice()) {
            var answer = office.send(office.request(PATH, "").GET().header("Accept", "application/jwk-set+json"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        }
    }

    @Test
    void never_hold_a_private_part_even_when_the_configuration_does() throws Exception {
        var keys = SigningKeys.generateAfter(SigningKeys.generate().signing());
        try (var office = new TokenOffice(keys.signing(), keys.signing())) {
            var body = office.get(PATH).body();

            assertThat(JWKSet.parse(body).getKeys()).hasSize(2).noneMatch(JWK::isPrivate);
            assertThat(body).doesNotContain("\"d\"");
        }
    }
}
