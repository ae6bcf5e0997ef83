package relais.local;

import jakarta.inject.Singleton;
import java.time.Clock;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.membership.AppointFirstOperator;
import relais.domain.membership.Appointments;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;

/** The demonstration's operator: at the first start, an invitation waits among the mails. */
@Singleton
final class DemonstrationOperator {
    private static final OrganizationId DINUM = OrganizationId.parse("ADMIN-13002526500013-75107");
    private static final Person OPERATOR = new Person(
            "Olive", "Perrin", "Responsable de Relais", null, new EmailAddress("olive.perrin@dinum.example"));

    private final AppointFirstOperator appointFirstOperator;

    DemonstrationOperator(Ledger ledger, Appointments appointments, Clock clock) {
        appointFirstOperator = new AppointFirstOperator(ledger, appointments, clock);
    }

    void appoint() {
        appointFirstOperator.appoint(DINUM, OPERATOR);
    }
}
