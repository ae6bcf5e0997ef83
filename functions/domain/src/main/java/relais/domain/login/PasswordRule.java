package relais.domain.login;

import java.util.EnumSet;
import java.util.Set;
import relais.domain.person.Person;

/**
 * The rule for a password at the moment it is chosen.
 *
 * @param minLength in characters
 */
public record PasswordRule(int minLength) {
    /** The rule in HubEE's terms of 8 characters with a digit, a capital and a special character (HUB-32). */
    public static final PasswordRule HUBEE = new PasswordRule(8);

    /** A fault of a password, in the order in which pages tell them. */
    public enum PasswordFault {
        TOO_SHORT,
        TOO_LONG,
        NO_DIGIT,
        NO_CAPITAL,
        NO_SPECIAL,
        TOO_COMMON,
        /** The password contains the first name, the last name or the address of its owner. */
        NAMES_OWNER
    }

    /** The password's faults; empty if that person may choose it. */
    public Set<PasswordFault> faults(Password password, Person owner) {
        var faults = EnumSet.noneOf(PasswordFault.class);
        var value = password.value();
        if (value.codePointCount(0, value.length()) < minLength) {
            faults.add(PasswordFault.TOO_SHORT);
        }
        if (password.isTooLong()) {
            faults.add(PasswordFault.TOO_LONG);
        }
        if (value.codePoints().noneMatch(Character::isDigit)) {
            faults.add(PasswordFault.NO_DIGIT);
        }
        if (value.codePoints().noneMatch(Character::isUpperCase)) {
            faults.add(PasswordFault.NO_CAPITAL);
        }
        if (value.codePoints().noneMatch(PasswordRule::isSpecial)) {
            faults.add(PasswordFault.NO_SPECIAL);
        }
        if (!password.isTooLong() && CommonPasswords.contain(password)) {
            faults.add(PasswordFault.TOO_COMMON);
        }
        if (!password.isTooLong() && OwnNames.areIn(password, owner)) {
            faults.add(PasswordFault.NAMES_OWNER);
        }
        return faults;
    }

    private static boolean isSpecial(int codePoint) {
        return !Character.isLetterOrDigit(codePoint) && !Character.isISOControl(codePoint);
    }
}
