package relais.verification;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.MemoryLedger;
import relais.domain.SequentialIds;
import relais.domain.account.PortalAddress;
import relais.domain.membership.Appointments;

/** Can be written to: whoever deploys the hub is told at once when that is not so. */
final class The_operator_that_is_named {
    @ParameterizedTest
    @ValueSource(strings = {"olive", "olive.@dinum.example", "Olive <olive@dinum.example>"})
    void has_an_address_that_a_mailer_takes(String address) {
        var portal = new PortalAddress(URI.create("https://relais.example/portail"));
        var appointments = new Appointments(SequentialIds.UNIQUE, new SecureRandom(), portal, Clock.systemUTC());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VerificationFactory()
                        .namedOperator(
                                new MemoryLedger(),
                                appointments,
                                Clock.systemUTC(),
                                "ADMIN-13002526500013-75107",
                                "Olive",
                                "Perrin",
                                address))
                .withMessage("relais.operator.email (RELAIS_OPERATOR_EMAIL) is not an e-mail address");
    }
}
