package relais.portal.login;

import java.util.List;
import relais.portal.View;

/**
 * The codes that replace a lost authenticator, shown this once.
 *
 * @param next the page asked for before
 */
public record RecoveryCodesPage(List<String> codes, String next) implements View {

    public RecoveryCodesPage {
        codes = List.copyOf(codes);
    }

    @Override
    public String template() {
        return "recoveryCodes";
    }

    @Override
    public String title() {
        return "Vos codes de secours";
    }

    @Override
    public String toString() {
        return "RecoveryCodesPage[…]";
    }
}
