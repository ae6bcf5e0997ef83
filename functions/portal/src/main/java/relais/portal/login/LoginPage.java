package relais.portal.login;

import relais.portal.FieldFaults;
import relais.portal.View;

/**
 * Who are you?
 *
 * @param link that lets the password be tried while others are guessing; empty: none
 * @param isLinkWanted whether one is to be asked for
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
