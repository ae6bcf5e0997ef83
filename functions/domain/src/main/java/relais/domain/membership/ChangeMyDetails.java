package relais.domain.membership;

import org.jspecify.annotations.Nullable;
import relais.domain.account.Visitor;
import relais.domain.person.Person;

/** Changes a person's own name, function or phone (HUB-34); {@link ChangeMyAddress} changes the address. */
public final class ChangeMyDetails {
    private final PlaceDecisions decisions;

    public ChangeMyDetails(PlaceDecisions decisions) {
        this.decisions = decisions;
    }

    public PlaceChange change(
            Visitor self, String firstName, String lastName, @Nullable String function, @Nullable String phoneNumber) {
        return decisions.decideOfSelf(self, self.organization(), (tables, account, place) -> {
            var person = new Person(firstName, lastName, function, phoneNumber, account.email());
            var faults = PlaceRules.faults(person);
            if (!faults.isEmpty()) {
                return new PlaceChange.Faulty(faults);
            }
            var changed = account.called(person);
            tables.accounts().update(changed);
            return new PlaceChange.Done(changed);
        });
    }
}
