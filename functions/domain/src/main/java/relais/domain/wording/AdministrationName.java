package relais.domain.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import relais.domain.OrganizationId;

/**
 * The name of an administration in a sentence. A name that begins with a common noun takes the noun's article. A commune called
 * by its own name follows the INSEE's rules, by its code. Any other name is quoted after « l’administration ».
 *
 * @param shown as in a heading, « Mairie de Lyon », « Le Havre »
 * @param the « la mairie de Lyon », « Le Havre »
 * @param of « de la mairie de Lyon », « du Havre »
 * @param to « à la mairie de Lyon », « au Havre »
 */
public record AdministrationName(String shown, String the, String of, String to) {
    private static final Set<String> FEMININE = words(
            "académie agence assemblée association caisse chambre collectivité commune communauté cour direction école"
                    + " eurométropole fondation mairie maison métropole préfecture régie région sous-préfecture société"
                    + " université ville");
    private static final Set<String> MASCULINE =
            words("bureau centre conseil département établissement hôpital institut ministère office pôle rectorat"
                    + " secrétariat service syndicat tribunal");
    /** Words in lower case within a name. */
    private static final Set<String> SMALL = words("à au aux d de des du en et l la le les lès lez sous sur");

    private static final Set<String> MUTE_H = WordingTable.lines("communes-with-mute-h.txt")
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());
    /** First digits of a commune's SIREN. */
    private static final String COMMUNE = "21";

    private static final Pattern VOWEL = Pattern.compile("(?iu)[aeiouyàâäéèêëîïôöùûüÿœæ].*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    public static AdministrationName of(OrganizationId id, String name) {
        var typed = Typography.french(name.strip());
        var noun = typed.split(" ", 2)[0].toLowerCase(Locale.FRENCH);
        if (FEMININE.contains(noun) || MASCULINE.contains(noun)) {
            return ofNoun(noun, inLowerCase(typed));
        }
        return id.companyRegister().startsWith(COMMUNE)
                ? ofCommune(id.branchCode(), inLowerCase(typed))
                : elided(typed, "administration « " + typed + " »");
    }

    private static AdministrationName ofNoun(String noun, String shown) {
        var inside = shown.substring(0, 1).toLowerCase(Locale.FRENCH) + shown.substring(1);
        if (VOWEL.matcher(noun).matches() || noun.equals("hôpital")) {
            return elided(shown, inside);
        }
        return FEMININE.contains(noun)
                ? new AdministrationName(shown, "la " + inside, "de la " + inside, "à la " + inside)
                : new AdministrationName(shown, "le " + inside, "du " + inside, "au " + inside);
    }

    /** The articles of « Le Havre » and « Les Herbiers » contract; those of « La Rochelle » and « L’Haÿ-les-Roses » do not. */
    private static AdministrationName ofCommune(String code, String shown) {
        if (shown.startsWith("Le ")) {
            var rest = shown.substring("Le ".length());
            return new AdministrationName(shown, shown, "du " + rest, "au " + rest);
        }
        if (shown.startsWith("Les ")) {
            var rest = shown.substring("Les ".length());
            return new AdministrationName(shown, shown, "des " + rest, "aux " + rest);
        }
        var isElided = VOWEL.matcher(shown).matches() || MUTE_H.contains(code);
        return new AdministrationName(shown, shown, (isElided ? "d’" : "de ") + shown, "à " + shown);
    }

    private static AdministrationName elided(String shown, String inside) {
        return new AdministrationName(
                shown,
                Typography.french("l’" + inside),
                Typography.french("de l’" + inside),
                Typography.french("à l’" + inside));
    }

    /** Only the proper nouns keep their capitals in a name written all in capitals, as in registers. */
    private static String inLowerCase(String name) {
        if (!name.equals(name.toUpperCase(Locale.FRENCH))) {
            return name;
        }
        return WORD.matcher(name.toLowerCase(Locale.FRENCH))
                .replaceAll(word -> word.start() > 0 && SMALL.contains(word.group())
                        ? word.group()
                        : word.group().substring(0, 1).toUpperCase(Locale.FRENCH)
                                + word.group().substring(1));
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }
}
