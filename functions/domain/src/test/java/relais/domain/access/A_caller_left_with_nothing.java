package relais.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.MemoryLedger;
import relais.domain.Outcome;
import relais.domain.subscription.AccessMode;

/** The refusal names a closed subscription only to the software that it concerns. */
final class A_caller_left_with_nothing {
    private static final String TREATED_ON_THE_PORTAL =
            "Unauthorized user: subscription EtatCivil of " + MAIRIE_DE_LYON + " is in PORTAIL mode";

    private static final ClientSecret SECRET = new ClientSecret("lyon");

    private final MemoryLedger ledger = new MemoryLedger();

    @BeforeEach
    void lyon_treats_one_demarche_on_the_portal() {
        ledger.write(tables -> tables.subscriptions()
                .save(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                        .inMode(AccessMode.PORTAIL)
                        .build()));
    }

    @Test
    void hears_which_of_its_subscriptions_is_closed() {
        assertThat(refusal(Scope.SI, Set.of())).isEqualTo(TREATED_ON_THE_PORTAL);
    }

    @Test
    void hears_nothing_of_a_demarche_that_it_was_not_granted() {
        ledger.write(tables -> tables.subscriptions()
                .save(aSubscription(MAIRIE_DE_LYON, CERTDC)
                        .inMode(AccessMode.PORTAIL)
                        .build()));

        assertThat(refusal(Scope.SI, Set.of(ETAT_CIVIL.code()))).isEqualTo(TREATED_ON_THE_PORTAL);
    }

    @Test
    void hears_nothing_of_subscriptions_where_it_is_no_recipients_software() {
        assertThat(refusal(Scope.DATAPASS, Set.of())).isEqualTo("Unauthorized user");
    }

    private String refusal(Scope scope, Set<String> processCodes) {
        var client = new Client(
                "lyon", Set.of(scope), List.of(new Grant(MAIRIE_DE_LYON, processCodes)), List.of(SECRET.hash()));
        ledger.write(tables -> tables.clients().save(client));
        var caller = new Caller(client.id(), client.scopes(), client.grants());

        var outcome = ledger.transaction(tables -> AccessPolicy.perimeters(tables, caller));

        assertThat(outcome).isInstanceOf(Outcome.Forbidden.class);
        return outcome instanceof Outcome.Forbidden<?>(var reason) ? reason : "";
    }
}
