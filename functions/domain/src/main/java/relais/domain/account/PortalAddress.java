package relais.domain.account;

import java.net.URI;
import relais.domain.account.OneTimeLink.Kind;

/** Where the portal is, as mails name it. */
public record PortalAddress(URI base) {

    /** The link of a mail: the page of that kind, and {@code jeton} as its only parameter. */
    public String link(Kind kind, Token token) {
        return page(kind.page()) + "?jeton=" + token.value();
    }

    public String page(String path) {
        var root = base.toString();
        return (root.endsWith("/") ? root : root + "/") + path;
    }
}
