package relais.portal;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import relais.edge.UndatedFile;

/** Serves a style sheet, an icon or a font, cached for ever under its versioned address and under no other. */
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
                .map(bytes -> HttpResponse.ok(body(file, bytes))
                        .header(HttpHeaders.CONTENT_TYPE, StaticFiles.type(file))
                        .header(HttpHeaders.CACHE_CONTROL, version.equals(StaticFiles.VERSION) ? FOR_EVER : "no-cache"))
                .map(Strict::sealed)
                .orElseGet(() -> screens.failed(asked, HttpStatus.NOT_FOUND));
    }

    /** Texts as such, because Lambda has to encode bytes. */
    private static Object body(String file, byte[] bytes) {
        return StaticFiles.isText(file)
                ? new String(bytes, StandardCharsets.UTF_8)
                : new UndatedFile(new ByteArrayInputStream(bytes), bytes.length);
    }
}
