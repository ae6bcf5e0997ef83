package relais.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An organisation's name on the wire, {@code TYPE-SIRET-BRANCH}. The branch (INSEE commune code, at most 10 characters) may
 * contain a dash and is kept in upper case, so {@code 2a004} becomes {@code 2A004}.
 */
public record OrganizationId(OrganizationType type, String companyRegister, String branchCode) {
    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    private static final int BRANCH_MAX_LENGTH = 10;

    /**
     * @throws IllegalArgumentException if the SIRET does not have 14 digits, or if the branch is empty, too long or not
     *     {@link StorableText}
     */
    public OrganizationId {
        if (!SIRET.matcher(companyRegister).matches()) {
            throw new IllegalArgumentException("companyRegister has 14 digits");
        }
        branchCode = branchCode.toUpperCase(Locale.ROOT);
        if (branchCode.isEmpty() || branchCode.length() > BRANCH_MAX_LENGTH) {
            throw new IllegalArgumentException("branchCode has 1 to 10 characters");
        }
        if (!StorableText.is(branchCode)) {
            throw new IllegalArgumentException("branchCode cannot be stored");
        }
    }

    /**
     * Parses the result of {@link #toString()}.
     *
     * @throws IllegalArgumentException if the text is no such name
     */
    public static OrganizationId parse(String name) {
        var parts = name.split("-", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("an organisation is named TYPE-SIRET-BRANCH");
        }
        return new OrganizationId(OrganizationType.valueOf(parts[0]), parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return type + "-" + companyRegister + "-" + branchCode;
    }
}
