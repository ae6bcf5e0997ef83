package relais.domain.account;

import java.net.URI;
import relais.domain.account.OneTimeLink.LinkKind;

/**
 * Where the portal is, as mails name it.
 *
 * @param contact the address at which the hub's support answers; empty: none is named
 */
public record PortalAddress(URI base, String contact) {

    /** Without a support that answers. */
    public PortalAddress(URI base) {
        this(base, "");
    }

    /** Whom to ask where nobody nearer is known. */
    public String support() {
        return contact.isEmpty() ? "l'équipe Relais" : "l'équipe Relais (" + contact + ")";
    }

    /** The link of a mail: the page of that kind, and {@code jeton} as its only parameter. */
    public String link(LinkKind kind, OpaqueToken token) {
        return page(kind.page()) + "?jeton=" + token.value();
    }

    public String page(String path) {
        var root = base.toString();
        return (root.endsWith("/") ? root : root + "/") + path;
    }
}
