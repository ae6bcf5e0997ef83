package relais.verification;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.account.PortalAddress;
import relais.domain.datapass.EndHandovers;
import relais.domain.membership.AppointFirstOperator;
import relais.domain.membership.Appointments;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.domain.subscriber.LocalAdministrators;
import relais.domain.verification.VerifyAccounts;

/** Wires what the schedule and the bounces start. */
@Factory
final class VerificationFactory {

    /** Not for bounces, which send nobody to the portal. */
    @Singleton
    @Requires(beans = PortalAddress.class)
    VerifyAccounts verifyAccounts(Ledger ledger, Ids ids, SecureRandom random, PortalAddress portal, Clock clock) {
        return new VerifyAccounts(ledger, ids, random, portal, clock);
    }

    /** Beside the verification, since both pass each minute. */
    @Singleton
    @Requires(beans = LocalAdministrators.class)
    EndHandovers endHandovers(Ledger ledger, LocalAdministrators administrators, Ids ids, Clock clock) {
        return new EndHandovers(ledger, administrators, ids, clock);
    }

    /** Where whoever deploys the hub names who is to run it when nobody does. */
    @Singleton
    @Requires(property = "relais.operator.email")
    @Requires(property = "relais.operator.email", notEquals = "")
    NamedOperator namedOperator(
            Ledger ledger,
            Appointments appointments,
            Clock clock,
            @Property(name = "relais.operator.administration") String administration,
            @Property(name = "relais.operator.first-name") String firstName,
            @Property(name = "relais.operator.last-name") String lastName,
            @Property(name = "relais.operator.email") String email) {
        return new NamedOperator(
                new AppointFirstOperator(ledger, appointments, clock),
                OrganizationId.parse(administration),
                new Person(
                        firstName,
                        lastName,
                        null,
                        null,
                        EmailAddress.read(email)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "relais.operator.email (RELAIS_OPERATOR_EMAIL) is not an e-mail address"))));
    }
}
