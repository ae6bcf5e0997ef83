package relais.portal.people;

import relais.portal.Form;
import relais.portal.PageRequest;
import relais.portal.Pages;

/**
 * Which people a list shows; its forms hold it, so that a decision taken there leads back to the same place. What is sought may
 * be somebody's name: forms hold it, addresses never do.
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

    /** As an address says. */
    static Selection of(PageRequest asked) {
        return new Selection("", asked.query(STATE).equals(TO_VERIFY), Pages.number(asked.query(NUMBER)));
    }

    /** As a search says, or a form of the list. */
    static Selection of(Form form) {
        return new Selection(form.text(SOUGHT), form.text(STATE).equals(TO_VERIFY), Pages.number(form.text(NUMBER)));
    }

    /** Whether a form was sent from a list that has an address. */
    static boolean leadsBack(Form form) {
        return form.has(NUMBER) && !of(form).isSearch();
    }

    public boolean isSearch() {
        return !sought.isEmpty();
    }

    public Selection at(int page) {
        return new Selection(sought, isToVerify, page);
    }

    public String state() {
        return isToVerify ? TO_VERIFY : "";
    }

    /** But for a search, which has none. */
    public String path() {
        return "/portail/agents?page=" + number + (isToVerify ? "&etat=" + TO_VERIFY : "");
    }

    boolean holds(PersonRow row) {
        return row.matches(sought) && (!isToVerify || row.isToVerify());
    }
}
