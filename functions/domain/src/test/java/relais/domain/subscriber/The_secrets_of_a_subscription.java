package relais.domain.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.faults;
import static relais.domain.Outcomes.forbidden;
import static relais.domain.Outcomes.missing;
import static relais.domain.Outcomes.value;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.access.AuthenticateClient.Authentication;
import relais.domain.access.Grant;
import relais.domain.access.Scope;
import relais.domain.access.SecretTrace;
import relais.domain.subscriber.KeepSecrets.Issued;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.SubscriptionStatus;

/** Are shown once, two at the most; the last use of each is told, and a revoked one opens nothing. */
final class The_secrets_of_a_subscription {
    private final TownHall town = new TownHall().withTwoSubscriptions();

    @BeforeEach
    void subscribe_by_api() {
        town.holding(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).inMode(AccessMode.API));
    }

    @Test
    @Promise("HUB-4")
    void let_its_software_ask_for_tokens_for_that_demarche_alone() {
        var issued = value(town.keepSecrets.issue(town.jeanne, id(), "Logiciel"));

        var answer = ask(issued);

        assertThat(answer).isInstanceOfSatisfying(Authentication.Recognised.class, recognised -> {
            assertThat(recognised.caller().scopes()).containsExactly(Scope.SI);
            assertThat(recognised.caller().grants())
                    .containsExactly(new Grant(MAIRIE_DE_LYON, Set.of(ETAT_CIVIL.code())));
        });
        assertThat(issued.clientId()).isEqualTo(held().clientId());
    }

    @Test
    void are_two_while_one_replaces_the_other_and_never_three() {
        var old = value(town.keepSecrets.issue(town.jeanne, id(), "Logiciel"));
        var fresh = value(town.keepSecrets.issue(town.jeanne, id(), "Logiciel"));

        assertThat(ask(old)).isInstanceOf(Authentication.Recognised.class);
        assertThat(ask(fresh)).isInstanceOf(Authentication.Recognised.class);
        assertThat(faults(town.keepSecrets.issue(town.jeanne, id(), "Logiciel")))
                .containsExactly(SecretFault.TOO_MANY);
        value(town.keepSecrets.revoke(town.jeanne, id(), old.secret().hash()));
        assertThat(ask(old)).isInstanceOf(Authentication.BadCredentials.class);
        assertThat(ask(fresh)).isInstanceOf(Authentication.Recognised.class);
        value(town.keepSecrets.issue(town.jeanne, id(), "Logiciel"));
    }

    @Test
    void are_told_apart_by_when_they_were_made_and_last_used_to_the_hour() {
        var made = town.hub.clock.instant();
        var used = value(town.keepSecrets.issue(town.jeanne, id(), "Logiciel"));
        var unused = value(town.keepSecrets.issue(town.jeanne, id(), "Logiciel"));
        town.hub.clock.advance(Duration.ofDays(1));
        var firstUse = town.hub.clock.instant();
        ask(used);
        town.hub.clock.advance(Duration.ofMinutes(59));
        ask(used);

        assertThat(held().secrets())
                .containsExactly(
                        new SecretTrace(used.secret().hash(), "Logiciel", ending(used), made, firstUse),
                        new SecretTrace(unused.secret().hash(), "Logiciel", ending(unused), made, null));

        town.hub.clock.advance(Duration.ofMinutes(1));
        ask(used);
        assertThat(held().secrets().getFirst().usedAt()).isEqualTo(town.hub.clock.instant());
    }

    @Test
    void are_of_no_use_in_portal_mode_nor_once_it_is_suspended() {
        town.holding(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).inMode(AccessMode.PORTAIL));
        assertThat(faults(town.keepSecrets.issue(town.jeanne, id(), "Logiciel")))
                .containsExactly(SecretFault.NOT_IN_API_MODE);

        town.holding(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).being(SubscriptionStatus.SUSPENDED));
        assertThat(faults(town.keepSecrets.issue(town.jeanne, id(), "Logiciel")))
                .containsExactly(SecretFault.NOT_IN_FORCE);
    }

    @Test
    void are_for_the_administrators_and_delegates_of_that_administration_alone() {
        var issued = value(town.keepSecrets.issue(town.jeanne, id(), "Logiciel"));

        for (var other : List.of(town.karim, town.lucie)) {
            forbidden(town.keepSecrets.issue(other, id(), ""));
            forbidden(town.keepSecrets.revoke(other, id(), issued.secret().hash()));
        }
        forbidden(town.find.find(town.lucie, id()));
        forbidden(town.find.list(town.lucie, MAIRIE_DE_LYON));
    }

    @Test
    void that_are_unknown_cannot_be_revoked() {
        assertThat(missing(town.keepSecrets.revoke(town.jeanne, id(), "0"))).isEqualTo("Secret");
    }

    private Authentication ask(Issued issued) {
        return town.authenticate.authenticate(issued.clientId(), issued.secret(), Set.of(), "192.0.2.1");
    }

    @Test
    void have_a_name_if_one_is_given_that_fits_a_line_of_sixty_letters() {
        assertThat(faults(town.keepSecrets.issue(town.jeanne, id(), "x".repeat(61))))
                .containsExactly(SecretFault.INVALID_NAME);
        assertThat(faults(town.keepSecrets.issue(town.jeanne, id(), "a\nb"))).containsExactly(SecretFault.INVALID_NAME);
        value(town.keepSecrets.issue(town.jeanne, id(), "  "));
        value(town.keepSecrets.issue(town.jeanne, id(), " x".repeat(30)));

        assertThat(held().secrets())
                .extracting(SecretTrace::name)
                .containsExactly(null, " x".repeat(30).strip());
    }

    private static String ending(Issued issued) {
        var value = issued.secret().value();
        return value.substring(value.length() - 4);
    }

    private HeldSubscription held() {
        return value(town.find.find(town.jeanne, id()));
    }

    private UUID id() {
        return town.now(ETAT_CIVIL).id();
    }
}
