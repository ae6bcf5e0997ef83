package relais.portal;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;

/** Serves a style sheet or an icon, cached for ever under its versioned address and under no other. */
@Controller(value = "/portail/statique", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StaticController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Screens screens;

    StaticController(Screens screens) {
        this.screens = screens;
    }

    @Get("/{version}/{file}")
    HttpResponse<?> file(PageRequest asked, String version, String file) {
        return StaticFiles.find(file)
                // as text, because Lambda would have to encode bytes
                .map(bytes -> HttpResponse.ok(new String(bytes, StandardCharsets.UTF_8))
                        .header(HttpHeaders.CONTENT_TYPE, StaticFiles.type(file))
                        .header(HttpHeaders.CACHE_CONTROL, version.equals(StaticFiles.VERSION) ? FOR_EVER : "no-cache"))
                .map(Strict::sealed)
                .orElseGet(() -> screens.failed(asked, HttpStatus.NOT_FOUND));
    }
}
