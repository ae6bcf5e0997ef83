package relais.tokens;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.annotation.SingleResult;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.json.JsonMapper;
import io.micronaut.security.token.jwt.endpoints.JwkProvider;
import io.micronaut.security.token.jwt.endpoints.KeysController;
import java.util.Collection;
import org.reactivestreams.Publisher;

/** Micronaut's key endpoint for any {@code Accept}: some callers accept {@code application/jwk-set+json} alone. */
@Controller("${micronaut.security.endpoints.keys.path}")
@Replaces(KeysController.class)
final class PublishedKeysController extends KeysController {

    PublishedKeysController(Collection<JwkProvider> keys, JsonMapper json) {
        super(keys, json);
    }

    @Override
    @Get(consumes = MediaType.ALL, produces = MediaType.ALL)
    @SingleResult
    public Publisher<String> keys() {
        return super.keys();
    }
}
