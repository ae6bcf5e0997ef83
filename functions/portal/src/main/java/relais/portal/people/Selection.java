package relais.portal.people;

import java.util.Arrays;
import relais.portal.Form;
import relais.portal.PageRequest;
import relais.portal.Pages;

/**
 * The criteria of a list of people, kept in its forms so that a decision taken there leads back to the same place. The
 * query may be a person's name, so it is in forms and never in addresses.
 *
 * @param sought in names, functions and addresses; empty for all
 * @param group the people shown
 * @param number of the page, from 1
 */
public record Selection(String sought, Group group, int number) {

    /** The people of a list, by its word in addresses. */
    public enum Group {
        ALL("", "Agents"),
        /** The people whose verification is unanswered. */
        TO_VERIFY("a-verifier", "Agents à vérifier"),
        /** The people who have not answered their invitation. */
        INVITED("invites", "Agents invités");

        private final String word;
        private final String title;

        Group(String word, String title) {
            this.word = word;
            this.title = title;
        }

        static Group of(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word.equals(word))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    private static final String SOUGHT = "recherche";
    private static final String STATE = "etat";
    private static final String NUMBER = "page";

    /** From the address. */
    static Selection of(PageRequest asked) {
        return new Selection("", Group.of(asked.query(STATE)), Pages.number(asked.query(NUMBER)));
    }

    /** From the search form, or a form of the list. */
    static Selection of(Form form) {
        return new Selection(form.text(SOUGHT), Group.of(form.text(STATE)), Pages.number(form.text(NUMBER)));
    }

    /** True if the form was sent from a list that has an address. */
    static boolean leadsBack(Form form) {
        return form.has(NUMBER) && !of(form).isSearch();
    }

    public boolean isSearch() {
        return !sought.isEmpty();
    }

    public boolean isToVerify() {
        return group == Group.TO_VERIFY;
    }

    public boolean isInvited() {
        return group == Group.INVITED;
    }

    public Selection at(int page) {
        return new Selection(sought, group, page);
    }

    public String state() {
        return group.word;
    }

    public String title() {
        return group.title;
    }

    /** Without the query, which no address may hold. */
    public String path() {
        return "/portail/agents?page=" + number + (group == Group.ALL ? "" : "&etat=" + group.word);
    }

    boolean holds(PersonRow row) {
        return row.matches(sought)
                && switch (group) {
                    case ALL -> true;
                    case TO_VERIFY -> row.isToVerify();
                    case INVITED -> row.account().isInvited();
                };
    }
}
