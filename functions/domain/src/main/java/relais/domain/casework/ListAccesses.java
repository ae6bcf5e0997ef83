package relais.domain.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.Page;
import relais.domain.Window;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.domain.journal.AccessCriteria;
import relais.domain.journal.AccessEntry;
import relais.domain.journal.Actor;
import relais.domain.organization.Organization;
import relais.domain.person.Person;

/** Lists an administration's access entries for its local administrators, and any administration's for the operator (HUB-31). */
public final class ListAccesses {
    private final Ledger ledger;

    public ListAccesses(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param people the present members and the authors of these entries, by account, without those whose account is erased */
    public record AccessList(Organization organization, Page<AccessEntry> entries, Map<UUID, Person> people) {
        public AccessList {
            people = Map.copyOf(people);
        }
    }

    public Outcome<AccessList> list(Visitor by, AccessCriteria criteria, Window window) {
        return ledger.transaction(tables -> {
            if (!PortalPolicy.allows(tables, by, Permission.SEE_ACCESSES, criteria.organization())) {
                return Outcome.forbidden();
            }
            return tables.organizations()
                    .find(criteria.organization())
                    .map(found -> Outcome.done(listed(tables, found, criteria, window)))
                    .orElseGet(() -> Outcome.missing("Organization"));
        });
    }

    private static AccessList listed(Tables tables, Organization organization, AccessCriteria criteria, Window window) {
        var entries = tables.accessEntries().search(criteria, window);
        var people = new HashMap<UUID, Person>();
        for (var member : tables.accounts().of(organization.id())) {
            people.put(member.id(), member.person());
        }
        entries.items().stream()
                .map(AccessEntry::by)
                .filter(Actor.Person.class::isInstance)
                .map(author -> ((Actor.Person) author).accountId())
                .distinct()
                .filter(id -> !people.containsKey(id))
                .flatMap(id -> tables.accounts().find(id).stream())
                .forEach(account -> people.put(account.id(), account.person()));
        return new AccessList(organization, entries, people);
    }
}
