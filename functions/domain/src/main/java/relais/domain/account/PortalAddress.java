package relais.domain.account;

import java.net.URI;
import relais.domain.account.OneTimeLink.LinkKind;

/**
 * The address of the portal, as mails name it.
 *
 * @param contact the address of the hub's support; empty if none is named
 */
public record PortalAddress(URI base, String contact) {

    /** The portal without a support address. */
    public PortalAddress(URI base) {
        this(base, "");
    }

    /** The support as mails name it, for people without a nearer contact. */
    public String support() {
        return contact.isEmpty() ? "l'équipe Relais" : "l'équipe Relais (" + contact + ")";
    }

    /** The link of a mail, which is the page of that kind with {@code jeton} as its only parameter. */
    public String link(LinkKind kind, OpaqueToken token) {
        return page(kind.page()) + "?jeton=" + token.value();
    }

    public String page(String path) {
        var root = base.toString();
        return (root.endsWith("/") ? root : root + "/") + path;
    }
}
