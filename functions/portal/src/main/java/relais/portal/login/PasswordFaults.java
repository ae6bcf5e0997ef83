package relais.portal.login;

import java.util.Collection;
import java.util.stream.Collectors;
import relais.domain.login.PasswordRule;

/** Says what a password lacks, always in the same order. */
public final class PasswordFaults {

    private PasswordFaults() {}

    public static String words(Collection<PasswordRule.Fault> faults) {
        return faults.stream().sorted().map(PasswordRule.Fault::words).collect(Collectors.joining(" "));
    }
}
