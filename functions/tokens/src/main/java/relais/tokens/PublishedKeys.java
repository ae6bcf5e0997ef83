package relais.tokens;

import com.nimbusds.jose.jwk.JWK;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.security.token.jwt.endpoints.JwkProvider;
import java.util.List;

/** The public keys that verify tokens, cacheable, without any private part whatever the configuration holds. */
@ServerFilter("${micronaut.security.endpoints.keys.path}/**")
final class PublishedKeys implements JwkProvider {
    private static final String FIVE_MINUTES = "public, max-age=300";

    private final List<JWK> keys;

    PublishedKeys(@Property(name = "relais.tokens.public-keys") String configured) {
        this.keys = SigningKeys.parse(configured).toPublicJWKSet().getKeys();
    }

    @Override
    public List<JWK> retrieveJsonWebKeys() {
        return keys;
    }

    @ResponseFilter
    void describe(MutableHttpResponse<?> response) {
        if (response.code() == HttpStatus.OK.getCode()) {
            response.contentType(MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES);
        }
    }
}
