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

/** The rules for a place, in sentences for the person who fills in the form. */
public final class PlaceRules {
    /** Allows no web address, because mails name people. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M} .'’-]*");

    private PlaceRules() {}

    public static List<String> faults(Person person) {
        var faults = new ArrayList<String>();
        if (person.firstName().isEmpty()) {
            faults.add("Indiquez le prénom.");
        }
        if (person.lastName().isEmpty()) {
            faults.add("Indiquez le nom.");
        }
        var names = person.firstName() + " " + person.lastName();
        if (!NAME.matcher(names).matches() || !PlainName.isOne(names)) {
            faults.add(
                    "Le nom et le prénom n'ont que des lettres, des espaces, des traits d'union et des apostrophes.");
        }
        if (person.phoneNumber() != null
                && PhoneNumber.read(person.phoneNumber()).isEmpty()) {
            faults.add("Le téléphone a de 10 à 20 chiffres, ou un + suivi de 9 à 20 chiffres.");
        }
        return faults;
    }

    static List<String> faults(Tables tables, OrganizationId organization, Role role, Map<String, Right> rights) {
        var faults = new ArrayList<String>();
        if (tables.organizations().find(organization).isEmpty()) {
            faults.add("Cette administration n'est pas connue de Relais.");
        }
        if (!role.isOf(organization.type())) {
            faults.add("Le rôle « %s » n'existe pas dans cette administration.".formatted(role.label()));
        }
        var subscribed = tables.subscriptions().of(organization).stream()
                .map(Subscription::processCode)
                .collect(Collectors.toUnmodifiableSet());
        rights.keySet().stream()
                .filter(code -> !subscribed.contains(code))
                .sorted()
                .map("L'administration n'est pas abonnée à la démarche %s."::formatted)
                .forEach(faults::add);
        return faults;
    }
}
