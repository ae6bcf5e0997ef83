package relais.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.access.Caller;
import relais.domain.access.Client;
import relais.domain.access.ClientSecret;
import relais.domain.access.Grant;
import relais.edge.CallerKind;
import relais.edge.TokenClaims;

/** A client of each kind in the table of rights, with the token that it was given before anything was taken from it. */
final class RightsCallers {
    static final String PROCESS = "recensementCitoyen";
    private static final String DILA = "OSL-13000918600011-75115";
    private static final String DGS = "OSL-12000018700019-75107";
    private static final String ADMIN = "ADMIN-13002526500013-75107";
    private static final Set<String> ANOTHER = Set.of("OTV");

    private final Map<CallerKind, Credentials.CredentialsEntry> credentials = new EnumMap<>(CallerKind.class);
    private final Map<CallerKind, String> tokens = new EnumMap<>(CallerKind.class);
    private final SecureRandom random = new SecureRandom();

    static RightsCallers connected() {
        var callers = new RightsCallers();
        for (var kind : CallerKind.values()) {
            if (kind.scope() != null) {
                callers.connect(kind);
            }
        }
        callers.connectLate();
        return callers;
    }

    /** Null for who has none. */
    String token(CallerKind kind) {
        return tokens.get(kind);
    }

    /** Null for who has none. */
    Credentials.CredentialsEntry credentials(CallerKind kind) {
        return credentials.get(kind);
    }

    private void connect(CallerKind kind) {
        var scope = Objects.requireNonNull(kind.scope());
        var secret = ClientSecret.generate(random);
        var client = new Client(
                "rights-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                Set.of(scope),
                List.of(grant(kind)),
                List.of(secret.hash()));
        ledger().write(tables -> tables.clients().save(client));
        var entry = new Credentials.CredentialsEntry(
                kind.name(), scope.name(), organization(kind), client.id(), secret.value());
        credentials.put(kind, entry);
        tokens.put(kind, PartnerSoftware.connected(SharedHub.hub().url(), entry).token());
        if (kind.name().endsWith("_REVOKED")) {
            ledger().write(tables ->
                    tables.clients().save(new Client(client.id(), client.scopes(), client.grants(), List.of())));
        }
    }

    /** Its client is in order, its token was over an hour ago. */
    private void connectLate() {
        var operator = Objects.requireNonNull(credentials.get(CallerKind.OSL));
        credentials.put(CallerKind.EXPIRED, operator);
        var caller =
                new Caller(operator.clientId(), Set.of(relais.domain.access.Scope.OSL), List.of(grant(CallerKind.OSL)));
        tokens.put(CallerKind.EXPIRED, signed(caller, Instant.now().minusSeconds(3600)));
    }

    private static Grant grant(CallerKind kind) {
        var processes = switch (kind) {
            case OSL_OF_ANOTHER_PROCESS, SI_OF_ANOTHER_PROCESS -> ANOTHER;
            case NOBODY, EXPIRED, OSL, OSL_REVOKED, SI, SI_REVOKED -> Set.of(PROCESS);
            case OSL_OF_ANOTHER_ORGANIZATION,
                    SI_OF_ANOTHER_ORGANIZATION,
                    SI_SUSPENDED,
                    SI_ON_THE_PORTAL,
                    ADMIN,
                    ADMIN_REVOKED,
                    DATAPASS,
                    DATAPASS_REVOKED -> Set.<String>of();
        };
        return new Grant(OrganizationId.parse(organization(kind)), processes);
    }

    private static String organization(CallerKind kind) {
        return switch (kind) {
            case NOBODY, EXPIRED, OSL, OSL_OF_ANOTHER_PROCESS, OSL_REVOKED -> DILA;
            case OSL_OF_ANOTHER_ORGANIZATION -> DGS;
            case SI, SI_OF_ANOTHER_PROCESS, SI_REVOKED -> TestFolder.CLAMART;
            case SI_OF_ANOTHER_ORGANIZATION -> TestFolder.LA_ROCHELLE;
            case SI_SUSPENDED -> RightsRecipients.SUSPENDED;
            case SI_ON_THE_PORTAL -> RightsRecipients.ON_THE_PORTAL;
            case ADMIN, ADMIN_REVOKED, DATAPASS, DATAPASS_REVOKED -> RightsCallers.ADMIN;
        };
    }

    private static String signed(Caller caller, Instant end) {
        try {
            var keys = SharedHub.hub().context().getRequiredProperty("relais.tokens.signing-keys", String.class);
            var key = JWKSet.parse(keys).getKeys().getFirst().toECKey();
            var claims = new JWTClaimsSet.Builder()
                    .issuer(TokenClaims.ISSUER)
                    .audience(TokenClaims.AUDIENCE)
                    .issueTime(Date.from(end.minusSeconds(3600)))
                    .notBeforeTime(Date.from(end.minusSeconds(3600)))
                    .expirationTime(Date.from(end));
            TokenClaims.write(caller).forEach(claims::claim);
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Ledger ledger() {
        return SharedHub.hub().context().getBean(Ledger.class);
    }
}
