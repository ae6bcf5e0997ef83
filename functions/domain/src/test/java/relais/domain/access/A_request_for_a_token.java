package relais.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.access.AuthenticateClient.FREE_FAILURES;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import relais.domain.MemoryLedger;
import relais.domain.MutableClock;
import relais.domain.Parallel;
import relais.domain.Promise;
import relais.domain.access.AuthenticateClient.Authentication;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.SubscriptionStatus;

/** Granted to a client that knows its secret, for the scopes that it holds; a guesser is slowed down, the client is not. */
final class A_request_for_a_token {
    private static final ClientSecret OLD = new ClientSecret("ancien");
    private static final ClientSecret NEW = new ClientSecret("nouveau");
    private static final ClientSecret WRONG = new ClientSecret("deviné");
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "203.0.113.9";

    private final MemoryLedger ledger = new MemoryLedger();
    private final MutableClock clock = new MutableClock("2026-03-02T09:30:45Z");
    private final AuthenticateClient authenticate = new AuthenticateClient(ledger, new MemoryAttempts(), clock);

    A_request_for_a_token() {
        hold(List.of(OLD.hash(), NEW.hash()));
    }

    @Test
    void with_either_secret_in_force_is_granted_what_the_client_holds() {
        for (var secret : List.of(OLD, NEW)) {
            var caller = recognised(authenticate.authenticate("dila", secret, Set.of(), HOME));

            assertThat(caller.scopes()).containsExactlyInAnyOrder(Scope.OSL, Scope.ADMIN);
            assertThat(caller.grants()).containsExactly(new Grant(DILA, Set.of("EtatCivil")));
        }
    }

    @Test
    @Promise("HUB-21")
    void grants_no_longer_what_is_treated_on_the_portal_or_suspended() {
        var town =
                new Client("lyon", Set.of(Scope.SI), List.of(new Grant(MAIRIE_DE_LYON, Set.of())), List.of(NEW.hash()));
        ledger.write(tables -> {
            tables.clients().save(town);
            tables.subscriptions().save(aSubscription(MAIRIE_DE_LYON, CERTDC).build());
            tables.subscriptions()
                    .save(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                            .inMode(AccessMode.PORTAIL)
                            .build());
        });

        var open = recognised(authenticate.authenticate("lyon", NEW, Set.of(), HOME));
        ledger.write(tables -> tables.subscriptions()
                .save(aSubscription(MAIRIE_DE_LYON, CERTDC)
                        .being(SubscriptionStatus.SUSPENDED)
                        .build()));
        var closed = recognised(authenticate.authenticate("lyon", NEW, Set.of(), HOME));

        assertThat(open.grants()).containsExactly(new Grant(MAIRIE_DE_LYON, Set.of("CERTDC")));
        assertThat(closed.grants()).isEmpty();
    }

    @Test
    void for_one_scope_is_granted_that_one() {
        var caller = recognised(authenticate.authenticate("dila", NEW, Set.of(Scope.OSL), HOME));

        assertThat(caller.scopes()).containsExactly(Scope.OSL);
    }

    @Test
    void for_a_scope_not_held_is_refused_naming_it() {
        assertThat(authenticate.authenticate("dila", NEW, Set.of(Scope.OSL, Scope.DATAPASS), HOME))
                .isEqualTo(new Authentication.ScopeNotGranted(Set.of(Scope.DATAPASS)));
    }

    @Test
    void with_a_wrong_secret_by_an_unknown_client_or_by_a_revoked_one_has_the_same_answer() {
        assertThat(guess("dila", HOME)).isEqualTo(new Authentication.BadCredentials());
        assertThat(guess("nobody", HOME)).isEqualTo(new Authentication.BadCredentials());

        hold(List.of());

        assertThat(authenticate.authenticate("dila", NEW, Set.of(), HOME))
                .isEqualTo(new Authentication.BadCredentials());
    }

    @Test
    void after_ten_wrong_ones_from_one_address_waits_there_and_nowhere_else() {
        failTenTimes(ELSEWHERE);

        assertThat(authenticate.authenticate("dila", NEW, Set.of(), ELSEWHERE))
                .isEqualTo(new Authentication.SlowDown(Duration.ofSeconds(15)));
        assertThat(guess("nobody", ELSEWHERE)).isEqualTo(new Authentication.BadCredentials());
        assertThat(recognised(authenticate.authenticate("dila", NEW, Set.of(), HOME))
                        .clientId())
                .isEqualTo("dila");
    }

    @Test
    void among_two_hundred_different_ones_at_once_is_looked_at_for_ten() {
        var answers = Parallel.callers(
                200, i -> authenticate.authenticate("dila", new ClientSecret("guess " + i), Set.of(), ELSEWHERE));

        assertThat(answers)
                .filteredOn(new Authentication.BadCredentials()::equals)
                .hasSizeLessThanOrEqualTo(FREE_FAILURES);
        assertThat(authenticate.authenticate("dila", NEW, Set.of(), ELSEWHERE))
                .isInstanceOf(Authentication.SlowDown.class);
    }

    @Test
    void with_the_right_secret_is_granted_to_a_hundred_at_once() {
        assertThat(Parallel.callers(100, i -> authenticate.authenticate("dila", NEW, Set.of(), HOME)))
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(Authentication.Recognised.class));
    }

    @Test
    void is_looked_at_again_when_the_window_has_passed() {
        failTenTimes(HOME);

        clock.advance(Duration.ofSeconds(15));

        assertThat(recognised(authenticate.authenticate("dila", NEW, Set.of(), HOME))
                        .clientId())
                .isEqualTo("dila");
    }

    @Test
    void is_made_with_a_secret_of_256_bits_that_no_log_shows() {
        var secret = ClientSecret.generate(new SecureRandom());

        assertThat(secret.value())
                .hasSize(43)
                .isNotEqualTo(ClientSecret.generate(new SecureRandom()).value());
        assertThat(secret.toString()).doesNotContain(secret.value());
        assertThat(secret.hash()).matches("[0-9a-f]{64}");
    }

    private void failTenTimes(String address) {
        IntStream.range(0, FREE_FAILURES)
                .forEach(i -> assertThat(guess("dila", address)).isEqualTo(new Authentication.BadCredentials()));
    }

    private Authentication guess(String clientId, String address) {
        return authenticate.authenticate(clientId, WRONG, Set.of(), address);
    }

    private void hold(List<String> hashes) {
        var grants = List.of(new Grant(DILA, Set.of("EtatCivil")));
        ledger.write(tables ->
                tables.clients().save(new Client("dila", Set.of(Scope.OSL, Scope.ADMIN), grants, hashes)));
    }

    private static Caller recognised(Authentication authentication) {
        assertThat(authentication).isInstanceOf(Authentication.Recognised.class);
        return ((Authentication.Recognised) authentication).caller();
    }
}
