package relais.portal.subscription;

import java.net.URI;

/** Where DataPass is: it keeps each request and its justification, and shows them to who made it (HUB-17). */
public record DatapassAddress(URI base) {

    /** The page of a request. */
    public URI request(long id) {
        var root = base.toString();
        return URI.create((root.endsWith("/") ? root : root + "/") + "demandes/" + id);
    }
}
