package relais.portal.login;

import java.util.Collection;
import java.util.stream.Collectors;
import relais.domain.login.Password;
import relais.domain.login.PasswordRule;
import relais.domain.person.Person;
import relais.portal.FieldFaults;

/** Says what a password lacks, always in the same order. */
public final class PasswordFaults {

    private PasswordFaults() {}

    /** Typed in two ways, and what the first lacks, all at once. */
    public static FieldFaults unlike(String password, Person owner) {
        var lacks = PasswordRule.HUBEE.faults(new Password(password), owner);
        var faults = lacks.isEmpty() ? FieldFaults.NONE : FieldFaults.of("mot-de-passe", words(lacks));
        return faults.and("confirmation", "Les deux mots de passe ne sont pas les mêmes.");
    }

    public static String words(Collection<PasswordRule.PasswordFault> faults) {
        return faults.stream().sorted().map(PasswordRule.PasswordFault::words).collect(Collectors.joining(" "));
    }
}
