package relais.portal.account;

import relais.domain.login.LookAtLink.LinkView;
import relais.portal.View;

/** One of the two links that change an address. */
public record AddressLinkPage(LinkView seen, String link) implements View {

    @Override
    public String template() {
        return "addressLink";
    }

    @Override
    public String title() {
        return "Confirmer le changement d’adresse";
    }
}
