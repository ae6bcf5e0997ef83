package relais.portal.login;

import relais.portal.FieldFaults;
import relais.portal.View;

/**
 * The login form.
 *
 * @param link that lets the password be tried while others are guessing; empty if none
 * @param isLinkWanted true if a link has to be asked for
 */
public record LoginPage(String email, String link, boolean isLinkWanted, FieldFaults faults) implements View {

    static final LoginPage EMPTY = new LoginPage("", "", false, FieldFaults.NONE);

    @Override
    public String template() {
        return "login";
    }

    @Override
    public String title() {
        return "Se connecter";
    }
}
