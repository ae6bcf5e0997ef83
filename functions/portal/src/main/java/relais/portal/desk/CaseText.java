package relais.portal.desk;

import relais.domain.desk.WriteOnCase;
import relais.portal.FieldFaults;

/** The texts and numbers of a case's forms as typed. */
final class CaseText {

    private CaseText() {}

    /** Browsers send two characters for a line break, and count one. */
    static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    static FieldFaults tooLong(String field, String text) {
        var length = text.codePointCount(0, text.length());
        return length <= WriteOnCase.LENGTH
                ? FieldFaults.NONE
                : FieldFaults.of(
                        field,
                        "Ce texte a " + length + " caractères : " + WriteOnCase.LENGTH
                                + " au plus. Raccourcissez-le, rien n’est perdu.");
    }

    /** Returns -1 for a text that is no number. No case has so many moves, so the decision is refused as overtaken. */
    static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
