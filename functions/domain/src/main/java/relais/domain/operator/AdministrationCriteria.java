package relais.domain.operator;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import relais.domain.organization.Organization;

/**
 * Criteria to find an administration by words of its name, its short name, its SIRET or its INSEE code. An empty text finds
 * all.
 */
public record AdministrationCriteria(String text) {
    /** The spellings that read as one letter, matched position by position with {@link #READ}. */
    public static final String WRITTEN = "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸàâäçéèêëîïôöùûüÿ’-";

    public static final String READ = "abcdefghijklmnopqrstuvwxyzaaaceeeeiioouuuyaaaceeeeiioouuuy' ";

    /** The words to find in a normalised name. */
    public String words() {
        return plain(text.strip().replaceAll("\\s+", " "));
    }

    /** The beginning of a SIRET, or an INSEE code. */
    public String code() {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    boolean matches(Organization organization) {
        var id = organization.id();
        return plain(organization.name()).contains(words())
                || Optional.ofNullable(organization.code())
                        .filter(each -> plain(each).equals(words()))
                        .isPresent()
                || id.companyRegister().startsWith(code())
                || id.branchCode().toUpperCase(Locale.ROOT).equals(code());
    }

    private static String plain(String written) {
        return written.chars()
                .map(letter -> WRITTEN.indexOf(letter) < 0 ? letter : READ.charAt(WRITTEN.indexOf(letter)))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
