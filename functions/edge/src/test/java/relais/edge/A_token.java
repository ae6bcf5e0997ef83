package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.ConfigurationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import relais.domain.MutableClock;
import relais.domain.access.Caller;
import relais.domain.access.Grant;
import relais.domain.access.Scope;
import relais.domain.organization.Partners;

/** Says who calls, as long as it lasts, to whoever holds the public keys. */
final class A_token {
    private static final Caller LYON = new Caller(
            "lyon",
            Set.of(Scope.SI, Scope.OSL),
            List.of(
                    new Grant(Partners.MAIRIE_DE_LYON, Set.of("CERTDC", "EtatCivil")),
                    new Grant(Partners.DILA, Set.of())));

    @AutoClose
    private ApplicationContext context;

    private final MutableClock clock = new MutableClock("2026-03-02T09:30:00Z");
    private final SigningKey key = new SigningKey("first");
    private final SigningKey nextKey = new SigningKey("second");
    private final TokenVerifier verifier = verifier(SigningKey.publicKeys(key, nextKey));

    @Test
    void tells_the_same_caller_that_it_was_written_for() {
        assertThat(verifier.verify(key.token(LYON, inOneHour()))).contains(LYON);
    }

    @Test
    void of_either_of_two_overlapping_keys_is_trusted() {
        assertThat(verifier.verify(nextKey.token(LYON, inOneHour()))).contains(LYON);
    }

    @Test
    void ends_at_its_instant() {
        var token = key.token(LYON, inOneHour());

        clock.advance(Duration.ofMinutes(60).minusMillis(1));
        assertThat(verifier.verify(token)).isPresent();

        clock.advance(Duration.ofMillis(1));
        assertThat(verifier.verify(token)).isEmpty();
    }

    @Test
    void of_another_issuer_is_not_trusted() {
        assertThat(verifier.verify(key.token(LYON, "elsewhere", inOneHour()))).isEmpty();
    }

    @Test
    void signed_by_a_stranger_under_the_name_of_our_key_is_not_trusted() {
        assertThat(verifier.verify(new SigningKey("first").token(LYON, inOneHour())))
                .isEmpty();
    }

    @Test
    void signed_by_a_key_that_is_not_known_is_not_trusted() {
        assertThat(verifier.verify(new SigningKey("third").token(LYON, inOneHour())))
                .isEmpty();
    }

    @Test
    void whose_claims_were_changed_is_not_trusted() {
        var mine = key.token(LYON, inOneHour()).split("\\.");
        var others = nextKey.token(new Caller("admin", Set.of(Scope.ADMIN), List.of()), inOneHour())
                .split("\\.");

        assertThat(verifier.verify(mine[0] + "." + others[1] + "." + mine[2])).isEmpty();
    }

    @Test
    void without_a_signature_or_with_one_of_the_public_key_as_a_secret_is_not_trusted() throws JOSEException {
        var claims = claims().build();
        var unsigned = new PlainJWT(new PlainHeader(), claims).serialize();
        var mac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), claims);
        mac.sign(new MACSigner(SigningKey.publicKeys(key)));

        assertThat(verifier.verify(unsigned)).isEmpty();
        assertThat(verifier.verify(mac.serialize())).isEmpty();
    }

    @Test
    void without_an_end_or_whose_claims_are_not_a_callers_is_not_trusted() {
        assertThat(verifier.verify(key.sign(claims().expirationTime(null).build())))
                .isEmpty();
        assertThat(verifier.verify(key.sign(claims().claim("scope", "ROOT").build())))
                .isEmpty();
        assertThat(verifier.verify(key.sign(claims().claim("scope", null).build())))
                .isEmpty();
        assertThat(verifier.verify(
                        key.sign(claims().claim("grants", List.of("SI")).build())))
                .isEmpty();
        assertThat(verifier.verify(key.sign(claims().claim("grants", "all").build())))
                .isEmpty();
    }

    @Test
    void that_names_no_key_or_is_signed_by_another_algorithm_is_not_trusted() throws JOSEException {
        var nameless = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims().build());
        nameless.sign(key.signer());
        assertThat(verifier.verify(nameless.serialize())).isEmpty();

        var rsa = new RSAKeyGenerator(2048).keyID("first").generate();
        var other = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("first").build(), claims().build());
        other.sign(new RSASSASigner(rsa));
        assertThat(verifier.verify(other.serialize())).isEmpty();
        assertThatThrownBy(() -> verifier(new JWKSet(rsa).toString()))
                .rootCause()
                .isInstanceOf(ConfigurationException.class)
                .hasMessageNotContaining(rsa.getModulus().toString());
    }

    @Test
    void that_is_no_token_at_all_is_not_trusted() {
        assertThat(verifier.verify("")).isEmpty();
        assertThat(verifier.verify("a.b.c")).isEmpty();
        assertThat(verifier.verify("🦆")).isEmpty();
    }

    @Test
    void for_another_audience_or_none_is_not_trusted() {
        assertThat(isTrusted(claims())).isTrue();
        assertThat(isTrusted(claims().audience(List.of("elsewhere", TokenClaims.AUDIENCE))))
                .isTrue();
        assertThat(isTrusted(claims().audience("elsewhere"))).isFalse();
        assertThat(isTrusted(claims().audience((String) null))).isFalse();
        assertThat(isTrusted(claims().claim("aud", List.of(7)))).isFalse();
        assertThat(isTrusted(claims().claim("aud", Map.of("aud", TokenClaims.AUDIENCE))))
                .isFalse();
    }

    @Test
    void before_its_time_or_issued_in_the_future_or_at_no_time_is_not_trusted() {
        var soon = Date.from(clock.instant().plusSeconds(6));

        assertThat(isTrusted(claims().notBeforeTime(soon))).isFalse();
        assertThat(isTrusted(claims().issueTime(soon))).isFalse();
        assertThat(isTrusted(claims().notBeforeTime(null))).isFalse();
        assertThat(isTrusted(claims().issueTime(null))).isFalse();

        var token = key.sign(claims().notBeforeTime(soon).issueTime(soon).build());
        clock.advance(Duration.ofSeconds(1));
        assertThat(verifier.verify(token)).isPresent();
    }

    @Test
    void with_claims_of_odd_types_or_texts_that_no_store_keeps_is_not_trusted() {
        for (var odd : List.of("ly\0on", List.of("lyon"), Map.of("a", "lyon"), true)) {
            assertThat(isTrusted(claims().claim("sub", odd))).as("sub " + odd).isFalse();
        }
        for (var claim : List.of("iss", "aud", "exp", "nbf", "iat", "scope", "grants")) {
            for (var odd : List.of("x\0", List.of(List.of()), Map.of("a", 1), true)) {
                assertThat(isTrusted(claims().claim(claim, odd)))
                        .as(claim + " " + odd)
                        .isFalse();
            }
        }
        var lyon = Partners.MAIRIE_DE_LYON.toString();
        var noProcess = new ArrayList<String>();
        noProcess.add(null);
        for (var processes : List.of(List.of("CERT\0DC"), List.of(7), noProcess, "CERTDC")) {
            assertThat(isTrusted(claims().claim("grants", List.of(Map.of("org", lyon, "processes", processes)))))
                    .as(processes.toString())
                    .isFalse();
        }
        var branchless = lyon.substring(0, lyon.length() - 1) + '\0';
        assertThat(isTrusted(claims().claim("grants", List.of(Map.of("org", branchless, "processes", List.of())))))
                .isFalse();
    }

    private boolean isTrusted(JWTClaimsSet.Builder claims) {
        return verifier.verify(key.sign(claims.build())).isPresent();
    }

    private JWTClaimsSet.Builder claims() {
        var builder = new JWTClaimsSet.Builder()
                .issuer(TokenClaims.ISSUER)
                .audience(TokenClaims.AUDIENCE)
                .issueTime(Date.from(clock.instant()))
                .notBeforeTime(Date.from(clock.instant()))
                .expirationTime(Date.from(inOneHour()));
        TokenClaims.write(LYON).forEach(builder::claim);
        return builder;
    }

    private java.time.Instant inOneHour() {
        return clock.instant().plus(Duration.ofHours(1));
    }

    private TokenVerifier verifier(String publicKeys) {
        context = ApplicationContext.builder()
                .properties(Map.of(PublicKeys.PROPERTY, publicKeys))
                .singletons(clock)
                .start();
        return context.getBean(TokenVerifier.class);
    }
}
