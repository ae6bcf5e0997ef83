package relais.verification;

import relais.domain.OrganizationId;
import relais.domain.membership.AppointFirstOperator;
import relais.domain.person.Person;

/** Who is to run the hub when nobody can, as whoever deploys it says. */
record NamedOperator(AppointFirstOperator appointFirstOperator, OrganizationId hub, Person person) {

    void appoint() {
        appointFirstOperator.appoint(hub, person);
    }
}
