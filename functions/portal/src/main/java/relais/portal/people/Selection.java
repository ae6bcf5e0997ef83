package relais.portal.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import relais.portal.Form;
import relais.portal.PageRequest;
import relais.portal.Pages;

/**
 * Which people a list shows; its forms hold it, so that a decision taken there leads back to the same place.
 *
 * @param sought in names, functions and addresses; empty: everybody
 * @param isToVerify whether only those about whom something is to be done
 * @param number of the page, from 1
 */
public record Selection(String sought, boolean isToVerify, int number) {

    private static final String SOUGHT = "recherche";
    private static final String STATE = "etat";
    private static final String TO_VERIFY = "a-verifier";
    private static final String NUMBER = "page";

    static Selection of(PageRequest asked) {
        return read(asked::query);
    }

    static Selection of(Form form) {
        return read(form::text);
    }

    /** Whether a form was sent from a list. */
    static boolean isIn(Form form) {
        return form.has(NUMBER);
    }

    private static Selection read(UnaryOperator<String> fields) {
        return new Selection(
                fields.apply(SOUGHT).strip(),
                fields.apply(STATE).equals(TO_VERIFY),
                Pages.number(fields.apply(NUMBER)));
    }

    public Selection at(int page) {
        return new Selection(sought, isToVerify, page);
    }

    public String state() {
        return isToVerify ? TO_VERIFY : "";
    }

    public String path() {
        return "/portail/agents?page=" + number
                + (sought.isEmpty() ? "" : "&recherche=" + URLEncoder.encode(sought, StandardCharsets.UTF_8))
                + (isToVerify ? "&etat=" + TO_VERIFY : "");
    }

    boolean holds(PersonRow row) {
        return row.matches(sought) && (!isToVerify || row.isToVerify());
    }
}
