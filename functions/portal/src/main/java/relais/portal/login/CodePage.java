package relais.portal.login;

import relais.portal.FieldFaults;
import relais.portal.View;

/** The authenticator's code, or a recovery code. */
public record CodePage(FieldFaults faults) implements View {

    @Override
    public String template() {
        return "code";
    }

    @Override
    public String title() {
        return "Votre code de connexion";
    }
}
