package relais.portal.people;

import relais.portal.Form;
import relais.portal.PageRequest;
import relais.portal.Pages;

/**
 * The criteria of a list of people, kept in its forms so that a decision taken there leads back to the same place. The
 * query may be a person's name, so it is in forms and never in addresses.
 *
 * @param sought in names, functions and addresses; empty for all
 * @param isToVerify true to show only people with a pending verification
 * @param number of the page, from 1
 */
public record Selection(String sought, boolean isToVerify, int number) {

    private static final String SOUGHT = "recherche";
    private static final String STATE = "etat";
    private static final String TO_VERIFY = "a-verifier";
    private static final String NUMBER = "page";

    /** From the address. */
    static Selection of(PageRequest asked) {
        return new Selection("", asked.query(STATE).equals(TO_VERIFY), Pages.number(asked.query(NUMBER)));
    }

    /** From the search form, or a form of the list. */
    static Selection of(Form form) {
        return new Selection(form.text(SOUGHT), form.text(STATE).equals(TO_VERIFY), Pages.number(form.text(NUMBER)));
    }

    /** True if the form was sent from a list that has an address. */
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

    /** Without the query, which no address may hold. */
    public String path() {
        return "/portail/agents?page=" + number + (isToVerify ? "&etat=" + TO_VERIFY : "");
    }

    boolean holds(PersonRow row) {
        return row.matches(sought) && (!isToVerify || row.isToVerify());
    }
}
