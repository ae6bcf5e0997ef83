package relais.portal.login;

import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.login.LookAtLink.LinkView;
import relais.portal.FieldFaults;
import relais.portal.View;

/** A password is to be chosen, by who came with a link. */
public record PasswordPage(LinkView seen, String link, FieldFaults faults) implements View {

    @Override
    public String template() {
        return "password";
    }

    @Override
    public String title() {
        return isFirst() ? "Bienvenue sur Relais" : "Choisir un nouveau mot de passe";
    }

    public boolean isFirst() {
        return seen.kind() == LinkKind.INVITATION;
    }

    public String action() {
        return "/portail/" + seen.kind().page();
    }
}
