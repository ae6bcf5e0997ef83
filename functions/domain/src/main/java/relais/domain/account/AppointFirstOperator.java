package relais.domain.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.account.OneTimeLink.Kind;
import relais.domain.organization.OrganizationId;

/** The hub is never without somebody who runs it: where its own administration has nobody, one person is invited. */
public final class AppointFirstOperator {
    private static final String BY = "Relais";

    private final Ledger ledger;
    private final Appointments appointments;
    private final Clock clock;

    public AppointFirstOperator(Ledger ledger, Appointments appointments, Clock clock) {
        this.ledger = ledger;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * To be asked at each start: does nothing while somebody is there, or is expected.
     *
     * @param hub of type ADMIN
     */
    public void appoint(OrganizationId hub, Person person) {
        ledger.write(tables -> {
            var people = tables.accounts().lockAllOf(hub);
            if (people.isEmpty()) {
                appointments.appoint(tables, person, hub, Role.NATIONAL_ADMINISTRATOR, Map.of(), BY);
            } else if (people.stream().allMatch(Account::isInvited) && !isExpected(tables, people)) {
                appointments.inviteAgain(tables, people.getFirst(), hub, BY);
            }
        });
    }

    private boolean isExpected(Tables tables, List<Account> people) {
        return people.stream()
                .flatMap(each -> tables.links().find(each.id(), Kind.INVITATION).stream())
                .anyMatch(link -> link.isOpen(clock.instant()));
    }
}
