package relais.domain.account;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.desk.MemoryDeskVisits;
import relais.domain.outbox.MemoryRefusedAddresses;
import relais.domain.person.EmailAddress;
import relais.domain.terms.MemoryConsents;

/** Accounts in a map that its owner snapshots, with the links, consents, refused address and visits that are deleted with each. */
public record MemoryAccounts(
        Map<UUID, Account> byId,
        MemoryLinks links,
        MemoryConsents consents,
        MemoryRefusedAddresses refused,
        MemoryDeskVisits visits)
        implements Accounts {
    private static final Comparator<Account> BY_NAME = Comparator.comparing(
                    (Account each) -> each.person().lastName())
            .thenComparing(each -> each.person().firstName())
            .thenComparing(each -> each.id().toString());

    @Override
    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Account> find(EmailAddress email) {
        return byId.values().stream().filter(each -> each.email().equals(email)).findFirst();
    }

    @Override
    public Optional<Account> lock(UUID id) {
        return find(id);
    }

    @Override
    public List<Account> of(OrganizationId organization) {
        return byId.values().stream()
                .filter(each -> each.in(organization).isPresent())
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public List<Account> lockAllOf(OrganizationId organization) {
        return of(organization);
    }

    @Override
    public List<Account> operators() {
        return byId.values().stream()
                .filter(each ->
                        each.memberships().stream().anyMatch(place -> place.role() == Role.NATIONAL_ADMINISTRATOR))
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public boolean insert(Account account) {
        return find(account.email()).isEmpty() && byId.putIfAbsent(account.id(), account) == null;
    }

    @Override
    public void update(Account account) {
        byId.replace(account.id(), account);
    }

    @Override
    public void delete(UUID id) {
        var deleted = byId.remove(id);
        if (deleted != null) {
            refused.clear(List.of(deleted.email().value()));
        }
        links.delete(id, EnumSet.allOf(OneTimeLink.LinkKind.class));
        consents.deleteAllOf(id);
        visits.deleteAllOf(id);
    }
}
