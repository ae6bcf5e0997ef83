package relais.verification;

import relais.domain.OrganizationId;
import relais.domain.membership.AppointFirstOperator;
import relais.domain.person.Person;

/** The operator that the deployment names, invited while nobody can run the hub. */
record NamedOperator(AppointFirstOperator appointFirstOperator, OrganizationId hub, Person person) {

    void appoint() {
        appointFirstOperator.appoint(hub, person);
    }
}
