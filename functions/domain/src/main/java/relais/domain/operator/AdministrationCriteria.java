package relais.domain.operator;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import relais.domain.organization.Organization;

/**
 * Criteria to find an administration by: words of its name, its short name, its SIRET or its INSEE code; an empty text finds
 * all.
 */
public record AdministrationCriteria(String text) {
    /** Letter by letter, what is written in several ways and read as one. */
    public static final String WRITTEN = "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸàâäçéèêëîïôöùûüÿ’-";

    public static final String READ = "abcdefghijklmnopqrstuvwxyzaaaceeeeiioouuuyaaaceeeeiioouuuy' ";

    /** To be found in a name as it is read. */
    public String words() {
        return plain(text.strip().replaceAll("\\s+", " "));
    }

    /** A SIRET as far as it was typed, or an INSEE code. */
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
