package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
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
    void that_is_no_token_at_all_is_not_trusted() {
        assertThat(verifier.verify("")).isEmpty();
        assertThat(verifier.verify("a.b.c")).isEmpty();
        assertThat(verifier.verify("🦆")).isEmpty();
    }

    private JWTClaimsSet.Builder claims() {
        var builder = new JWTClaimsSet.Builder().issuer(TokenClaims.ISSUER).expirationTime(Date.from(inOneHour()));
        TokenClaims.write(LYON).forEach(builder::claim);
        return builder;
    }

    private java.time.Instant inOneHour() {
        return clock.instant().plus(Duration.ofHours(1));
    }

    private TokenVerifier verifier(String publicKeys) {
        try {
            return new TokenVerifier(publicKeys, clock);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
