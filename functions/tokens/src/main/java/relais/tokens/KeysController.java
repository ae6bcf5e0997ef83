package relais.tokens;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Publishes the keys that prove a token, and never a private part, whatever the configuration holds. */
@Controller
final class KeysController {
    private static final String FIVE_MINUTES = "public, max-age=300";

    private final String keys;

    KeysController(@Property(name = "relais.tokens.public-keys") String configured) {
        this.keys = SigningKeys.parse(configured).toString(true);
    }

    @Get(value = "/.well-known/jwks.json", consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<String> keys() {
        return HttpResponse.ok(keys)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES);
    }
}
