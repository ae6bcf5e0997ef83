package relais.domain.membership;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.Role;
import relais.domain.person.Person;

/**
 * Keeps the hub from being without an operator. If nobody of its own administration can act, one person is invited, even one
 * whose access was taken away, so that access comes back only through the mailbox.
 */
public final class AppointFirstOperator {
    private final Ledger ledger;
    private final Appointments appointments;
    private final Clock clock;

    public AppointFirstOperator(Ledger ledger, Appointments appointments, Clock clock) {
        this.ledger = ledger;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * Called at each start; does nothing while an operator can act or is expected.
     *
     * @param hub of type ADMIN
     */
    public void appoint(OrganizationId hub, Person person) {
        ledger.write(tables -> {
            var now = clock.instant();
            tables.accounts()
                    .find(person.email())
                    .flatMap(known -> tables.accounts().lock(known.id()))
                    .filter(known -> known.isOver(now))
                    .ifPresent(known -> tables.accounts().delete(known.id()));
            if (tables.accounts().lockAllOf(hub).stream().noneMatch(each -> isThere(tables, each, hub, now))) {
                appoint(tables, hub, person, now);
            }
        });
    }

    private void appoint(Tables tables, OrganizationId hub, Person person, Instant now) {
        var appointment =
                appointments.appoint(tables, person, hub, Role.NATIONAL_ADMINISTRATOR, Map.of(), MembershipMails.TEAM);
        var account = tables.accounts().lock(appointment.accountId()).orElseThrow();
        if (!isThere(tables, account, hub, now)) {
            appointments.readmit(tables, account, hub, MembershipMails.TEAM);
        }
    }

    /** True if the account can act there, or is invited and its link still open. */
    private boolean isThere(Tables tables, Account account, OrganizationId hub, Instant now) {
        var present = account.at(now);
        return present.administers(hub)
                || present.isInvited()
                        && !present.isSuspended()
                        && tables.links()
                                .find(present.id(), LinkKind.INVITATION)
                                .filter(link -> link.isOpen(now))
                                .isPresent();
    }
}
