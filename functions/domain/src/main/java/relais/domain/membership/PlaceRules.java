package relais.domain.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.person.Person;
import relais.domain.person.PhoneNumber;
import relais.domain.person.PlainName;
import relais.domain.subscription.Subscription;

/** The rules for a person and for a place. */
public final class PlaceRules {
    /** Allows no web address, because mails name people. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M} .'’-]*");

    private PlaceRules() {}

    public static List<PlaceFault> faults(Person person) {
        var faults = new ArrayList<PlaceFault>();
        if (person.firstName().isEmpty()) {
            faults.add(PlaceFault.Code.NO_FIRST_NAME);
        }
        if (person.lastName().isEmpty()) {
            faults.add(PlaceFault.Code.NO_LAST_NAME);
        }
        var names = person.firstName() + " " + person.lastName();
        if (!NAME.matcher(names).matches() || !PlainName.isOne(names)) {
            faults.add(PlaceFault.Code.INVALID_NAME);
        }
        if (person.phoneNumber() != null
                && PhoneNumber.read(person.phoneNumber()).isEmpty()) {
            faults.add(PlaceFault.Code.INVALID_PHONE);
        }
        return faults;
    }

    static List<PlaceFault> faults(Tables tables, OrganizationId organization, Role role, Map<String, Right> rights) {
        var faults = new ArrayList<PlaceFault>();
        if (tables.organizations().find(organization).isEmpty()) {
            faults.add(PlaceFault.Code.UNKNOWN_ADMINISTRATION);
        }
        if (!role.isOf(organization.type())) {
            faults.add(new PlaceFault.RoleElsewhere(role));
        }
        var subscribed = tables.subscriptions().of(organization).stream()
                .map(Subscription::processCode)
                .collect(Collectors.toUnmodifiableSet());
        rights.keySet().stream()
                .filter(code -> !subscribed.contains(code))
                .sorted()
                .map(PlaceFault.NotSubscribed::new)
                .forEach(faults::add);
        return faults;
    }
}
