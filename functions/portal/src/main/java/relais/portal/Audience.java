package relais.portal;

import java.util.Arrays;
import relais.domain.account.Role;
import relais.domain.login.Visit;

/** The kind of visitor that asks for a page, as the table of pages distinguishes them. */
public enum Audience {
    /** Nobody known. */
    NOBODY("nobody"),
    /** Has given a password and owes something yet: a code, a second factor, the terms. */
    HALF("half"),
    SUSPENDED("suspended"),
    AGENT("agent"),
    TECHNICAL_DELEGATE("delegate"),
    LOCAL_ADMINISTRATOR("local"),
    OSL_ADMINISTRATOR("osl"),
    NATIONAL_ADMINISTRATOR("national");

    private final String title;

    Audience(String title) {
        this.title = title;
    }

    static Audience of(String title) {
        return Arrays.stream(values())
                .filter(each -> each.title.equals(title))
                .findFirst()
                .orElseThrow();
    }

    static Audience of(Visit visit) {
        return switch (visit) {
            case Visit.LoggedOut() -> NOBODY;
            case Visit.SecondFactorWanted(), Visit.SecondFactorToEnrol() -> HALF;
            case Visit.TermsToAccept ignored -> HALF;
            case Visit.Suspended ignored -> SUSPENDED;
            case Visit.Recognised(var visitor) -> of(visitor.place().role());
        };
    }

    /** Whether somebody is in, all the way. */
    boolean isIn() {
        return switch (this) {
            case NOBODY, HALF, SUSPENDED -> false;
            case AGENT, TECHNICAL_DELEGATE, LOCAL_ADMINISTRATOR, OSL_ADMINISTRATOR, NATIONAL_ADMINISTRATOR -> true;
        };
    }

    /** The page on which somebody of that visit goes on. */
    static String nextPage(Visit visit) {
        return switch (visit) {
            case Visit.LoggedOut() -> "/portail/connexion";
            case Visit.SecondFactorWanted() -> "/portail/code";
            case Visit.SecondFactorToEnrol() -> "/portail/second-facteur";
            case Visit.TermsToAccept ignored -> "/portail/conditions";
            case Visit.Suspended ignored -> "/portail/compte-suspendu";
            case Visit.Recognised ignored -> "/portail";
        };
    }

    private static Audience of(Role role) {
        return switch (role) {
            case AGENT -> AGENT;
            case TECHNICAL_DELEGATE -> TECHNICAL_DELEGATE;
            case LOCAL_ADMINISTRATOR -> LOCAL_ADMINISTRATOR;
            case OSL_ADMINISTRATOR -> OSL_ADMINISTRATOR;
            case NATIONAL_ADMINISTRATOR -> NATIONAL_ADMINISTRATOR;
        };
    }
}
