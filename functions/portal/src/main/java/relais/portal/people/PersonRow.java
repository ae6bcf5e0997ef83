package relais.portal.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.Suspension;
import relais.domain.person.Person;
import relais.domain.verification.VerificationState;
import relais.domain.verification.VerifiedAccount;

/** Somebody of an administration, as a list shows them. */
public record PersonRow(VerifiedAccount verified, Membership place) {

    public static PersonRow of(VerifiedAccount verified, OrganizationId organization) {
        return new PersonRow(verified, verified.account().in(organization).orElseThrow());
    }

    public Account account() {
        return verified.account();
    }

    public Person person() {
        return account().person();
    }

    public String path() {
        return "/portail/agents/" + account().id();
    }

    public boolean isSuspended() {
        return suspension() != null;
    }

    /** Whether the verification has no answer yet, or none in time. */
    public boolean isToVerify() {
        return verified.isWorrying();
    }

    public boolean isUnreachable() {
        return verified.state() instanceof VerificationState.Unreachable;
    }

    public String state() {
        return PeopleLabels.state(verified, suspension());
    }

    /** Of the design system's badges. */
    public String badge() {
        if (isSuspended()) {
            return "fr-badge--error";
        }
        if (isToVerify()) {
            return "fr-badge--warning";
        }
        return account().isInvited() ? "fr-badge--info" : "fr-badge--success";
    }

    /** Since when, until when and what then, where there is more to say than the state. */
    public Optional<String> story() {
        return PeopleLabels.story(verified, suspension());
    }

    public String rights() {
        var count = place.rights().size();
        return count == 0 ? "Aucune démarche" : count == 1 ? "1 démarche" : count + " démarches";
    }

    /** Of the account, else of the place alone. */
    private @Nullable Suspension suspension() {
        var everywhere = account().suspension();
        return everywhere == null ? place.suspension() : everywhere;
    }

    /** Whether what is sought is in what is known of the person; accents and case do not count. */
    boolean matches(String sought) {
        var known = person().fullName() + " " + person().function() + " "
                + person().email().value();
        return plain(known).contains(plain(sought));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH);
    }
}
