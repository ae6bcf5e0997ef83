package relais.portal.people;

import java.text.Normalizer;
import java.util.Locale;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.Person;
import relais.domain.account.Suspension;
import relais.domain.organization.OrganizationId;

/** Somebody of an administration, as a list shows them. */
public record PersonRow(Account account, Membership place) {

    static PersonRow of(Account account, OrganizationId organization) {
        return new PersonRow(account, account.in(organization).orElseThrow());
    }

    public Person person() {
        return account.person();
    }

    public String path() {
        return "/portail/agents/" + account.id();
    }

    public boolean isSuspended() {
        return account.isSuspended() || place.isSuspended();
    }

    public String state() {
        if (account.isSuspended() && account.suspension() != null) {
            return stateOf(account.suspension());
        }
        if (place.isSuspended()) {
            return "Suspendu par un administrateur";
        }
        return account.isInvited() ? "Invité, pas encore venu" : "Actif";
    }

    /** Of the design system's badges. */
    public String badge() {
        if (isSuspended()) {
            return "fr-badge--error";
        }
        return account.isInvited() ? "fr-badge--info" : "fr-badge--success";
    }

    public String rights() {
        var count = place.rights().size();
        return count == 0 ? "Aucune démarche" : count == 1 ? "1 démarche" : count + " démarches";
    }

    /** Whether what is sought is in what is known of the person; accents and case do not count. */
    boolean matches(String sought) {
        var person = account.person();
        var known = person.fullName() + " " + person.function() + " "
                + person.email().value();
        return plain(known).contains(plain(sought));
    }

    private static String stateOf(Suspension suspension) {
        return switch (suspension.reason()) {
            case BY_ADMINISTRATOR -> "Suspendu par un administrateur";
            case BY_OPERATOR -> "Suspendu par l’opérateur";
            case NO_ANSWER -> "Suspendu, sans réponse à la vérification";
        };
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH);
    }
}
