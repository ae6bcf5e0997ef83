package relais.portal.login;

import java.util.Collection;
import java.util.stream.Collectors;
import relais.domain.login.Password;
import relais.domain.login.PasswordRule;
import relais.domain.person.Person;
import relais.portal.FaultWords;
import relais.portal.FieldFaults;

/** Lists the faults of a password, always in the same order. */
public final class PasswordFaults {

    private PasswordFaults() {}

    /** The two fields differ; the faults of the first are listed as well. */
    public static FieldFaults unlike(String password, Person owner) {
        var lacks = PasswordRule.HUBEE.faults(new Password(password), owner);
        var faults = lacks.isEmpty() ? FieldFaults.NONE : FieldFaults.of("mot-de-passe", words(lacks));
        return faults.and("confirmation", "Les deux mots de passe ne sont pas les mêmes.");
    }

    public static String words(Collection<PasswordRule.PasswordFault> faults) {
        return faults.stream().sorted().map(FaultWords::of).collect(Collectors.joining(" "));
    }
}
