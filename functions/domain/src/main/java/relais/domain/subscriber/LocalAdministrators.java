package relais.domain.subscriber;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.Role;
import relais.domain.membership.Appointments;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.domain.subscription.Contact;
import relais.domain.subscription.Subscription;

/**
 * Keeps local administrators in step with the subscriptions that name them (HUB-18). A person named by an inactive or active
 * subscription is local administrator there, account and invitation included. A person no longer named loses an account that
 * was never opened. An opened account becomes an agent's, or stays administrator while a suspended subscription still names it
 * (HUB-24).
 */
public final class LocalAdministrators {
    private static final String BY = "DataPass";
    private static final Comparator<Subscription> LAST_VALIDATED = Comparator.comparing(
                    (Subscription each) -> each.milestones().validatedAt(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Subscription::datapassId, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Appointments appointments;

    public LocalAdministrators(Appointments appointments) {
        this.appointments = appointments;
    }

    /**
     * @param concerned the former and present contacts of the changed subscriptions
     * @return the accounts that mails may be owed to
     */
    public Set<UUID> settle(Tables tables, OrganizationId organization, Collection<Contact> concerned) {
        var appointed = new HashSet<UUID>();
        var subscriptions = tables.subscriptions().of(organization);
        var addresses = concerned.stream()
                .flatMap(contact -> contact.person().stream())
                .map(Person::email)
                .collect(Collectors.toUnmodifiableSet());
        for (var address : addresses) {
            var named = subscriptions.stream()
                    .filter(each -> isAdministeredBy(each, address))
                    .toList();
            person(named)
                    .ifPresentOrElse(
                            person -> appointed.add(appoint(tables, person, organization)),
                            () -> tables.accounts()
                                    .find(address)
                                    .flatMap(found -> tables.accounts().lock(found.id()))
                                    .ifPresent(account -> withdraw(tables, account, organization, named)));
        }
        return appointed;
    }

    /** The person as the subscription validated last writes the name. */
    private static Optional<Person> person(List<Subscription> named) {
        return named.stream()
                .filter(Subscription::isInForce)
                .max(LAST_VALIDATED)
                .flatMap(each -> each.localAdministrator().person());
    }

    private UUID appoint(Tables tables, Person person, OrganizationId organization) {
        var appointment = appointments.appoint(tables, person, organization, Role.LOCAL_ADMINISTRATOR, Map.of(), BY);
        tables.accounts()
                .lock(appointment.accountId())
                .filter(account -> account.isInvited() && !account.person().equals(person))
                .ifPresent(account -> tables.accounts().update(account.called(person)));
        return appointment.accountId();
    }

    private void withdraw(Tables tables, Account account, OrganizationId organization, List<Subscription> named) {
        var held = account.in(organization).filter(each -> each.role() == Role.LOCAL_ADMINISTRATOR);
        if (held.isEmpty()) {
            return;
        }
        if (!account.isInvited() || !held.get().rights().isEmpty()) {
            if (named.isEmpty()) {
                appointments.lower(tables, account.email(), organization);
            }
        } else if (account.memberships().size() == 1) {
            tables.accounts().delete(account.id());
        } else {
            tables.accounts().update(account.without(organization));
        }
    }

    private static boolean isAdministeredBy(Subscription subscription, EmailAddress address) {
        return subscription
                .localAdministrator()
                .person()
                .filter(person -> person.email().equals(address))
                .isPresent();
    }
}
