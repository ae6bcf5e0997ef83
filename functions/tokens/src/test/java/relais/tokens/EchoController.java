package relais.tokens;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.uri.QueryStringDecoder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Echoes the request that the event became, at addresses that the table of routes has and this function does not serve.
 */
@Controller("/teledossiers/v1")
@Requires(property = "test.echo")
final class EchoController {

    @Get("/notifications")
    HttpResponse<Map<String, List<String>>> list(HttpRequest<?> request) {
        Map<String, List<String>> seen = new TreeMap<>(new QueryStringDecoder(request.getUri()).parameters());
        request.getCookies()
                .getAll()
                .forEach(cookie -> seen.put("cookie " + cookie.getName(), List.of(cookie.getValue())));
        return HttpResponse.ok(seen).cookie(Cookie.of("first", "1")).cookie(Cookie.of("second", "2"));
    }

    @Put("/folders/{folderId}/attachments/{attachmentId}")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> put(HttpRequest<?> request) throws IOException {
        var answer = HttpResponse.ok(bytes(request));
        request.getHeaders().findFirst("Content-Encoding").ifPresent(how -> answer.header("Content-Encoding", how));
        return answer;
    }

    /** In the way of every function of the hub. */
    private static byte[] bytes(HttpRequest<?> request) throws IOException {
        try (var body = ((ServerHttpRequest<?>) request).byteBody().toInputStream()) {
            return body.readAllBytes();
        }
    }
}
