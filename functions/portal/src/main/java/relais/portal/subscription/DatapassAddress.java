package relais.portal.subscription;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URI;

/**
 * The address of DataPass, which keeps each request and its justification, and shows them to the applicant (HUB-17).
 */
@Singleton
public record DatapassAddress(
        @Property(name = "relais.datapass.url", defaultValue = "https://datapass.api.gouv.fr")
        URI base) {

    /** The page of a request. */
    public URI request(long id) {
        var root = base.toString();
        return URI.create((root.endsWith("/") ? root : root + "/") + "demandes/" + id);
    }
}
