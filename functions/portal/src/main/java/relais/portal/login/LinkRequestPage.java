package relais.portal.login;

import relais.domain.account.OneTimeLink.LinkKind;
import relais.portal.FieldFaults;
import relais.portal.View;

/** An address, to which a link is to be sent. */
public record LinkRequestPage(LinkKind kind, String email, FieldFaults faults) implements View {

    @Override
    public String template() {
        return "linkRequest";
    }

    @Override
    public String title() {
        return isForPassword() ? "Mot de passe oublié" : "Recevoir un lien de connexion";
    }

    public boolean isForPassword() {
        return kind == LinkKind.NEW_PASSWORD;
    }

    public String action() {
        return isForPassword() ? "/portail/mot-de-passe-oublie" : "/portail/recevoir-un-lien";
    }
}
