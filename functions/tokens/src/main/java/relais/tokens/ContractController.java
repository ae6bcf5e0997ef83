package relais.tokens;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Serves the contract of the whole hub, for machines and for people. It is generated from the code at build time, never
 * at run time.
 */
@Controller(consumes = MediaType.ALL, produces = MediaType.ALL)
final class ContractController {
    /** Allows the page's own style by its SHA-256, and nothing else. */
    static final String PAGE_POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static final String STYLE_DIGEST = "xg+vaHjDoCC6vh/QOeN1hUQ7Koa6IR9GAH0dXLSLTSw=";

    @Get("/openapi.yaml")
    HttpResponse<String> openApi() {
        return HttpResponse.ok(kept("openapi.yaml")).contentType(new MediaType("application/yaml; charset=utf-8"));
    }

    @Get("/docs")
    HttpResponse<String> page() {
        return HttpResponse.ok(kept("docs.html"))
                .contentType(new MediaType("text/html; charset=utf-8"))
                .header("Content-Security-Policy", PAGE_POLICY.formatted(STYLE_DIGEST));
    }

    private static String kept(String name) {
        try (var file = Objects.requireNonNull(ContractController.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
