package relais.verification;

import relais.domain.account.AppointFirstOperator;
import relais.domain.account.Person;
import relais.domain.organization.OrganizationId;

/** The operator that the deployment names, invited while nobody can run the hub. */
record NamedOperator(AppointFirstOperator appointFirstOperator, OrganizationId hub, Person person) {

    void appoint() {
        appointFirstOperator.appoint(hub, person);
    }
}
