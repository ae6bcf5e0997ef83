package relais.tokens;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import relais.domain.Unavailable;
import relais.domain.access.AuthenticateClient;
import relais.domain.access.AuthenticateClient.Authentication;
import relais.domain.access.Caller;
import relais.domain.access.Scope;
import relais.edge.AccessLog;
import relais.edge.PacedBody;
import relais.edge.Refusal;
import relais.edge.SourceAddress;
import relais.edge.TokenClaims;

/**
 * Gives a client that proves its secret a token for an hour (RFC 6749, client credentials). No answer may be cached.
 */
@Controller
final class TokensController {
    /** In bytes; real requests have some hundreds. */
    static final int LONGEST_BODY = 64 * 1024;

    /** In seconds. */
    private static final String RETRY_AFTER = "5";

    private final Fields fields;
    private final SourceAddress source;
    private final AuthenticateClient clients;
    private final TokenSigner signer;

    TokensController(Fields fields, SourceAddress source, AuthenticateClient clients, TokenSigner signer) {
        this.fields = fields;
        this.source = source;
        this.clients = clients;
        this.signer = signer;
    }

    @Post(
            uris = {"/oauth2/token", "/token"},
            consumes = MediaType.ALL,
            produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> issue(HttpRequest<?> request) throws IOException {
        var bytes = bytes(request);
        return (bytes.length > LONGEST_BODY
                        ? refused(TokenError.invalidRequest("the body has more than 64 KB"))
                        : answer(request, bytes))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.PRAGMA, "no-cache");
    }

    /** The raw body. As a bound parameter it would depend on its content type. */
    private static byte[] bytes(HttpRequest<?> request) throws IOException {
        try (var body = PacedBody.of(request)) {
            return body.readNBytes(LONGEST_BODY + 1);
        }
    }

    /** The body came too slowly. */
    @Error(Refusal.class)
    HttpResponse<?> refuse(Refusal refusal) {
        return HttpResponse.status(refusal.status())
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONNECTION, "close")
                .body(TokenError.invalidRequest(String.join("; ", refusal.messages())));
    }

    /** A store did not answer in time. */
    @Error(Unavailable.class)
    HttpResponse<?> excuse(Unavailable ignored) {
        return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                .body(TokenError.temporarilyUnavailable());
    }

    private MutableHttpResponse<?> answer(HttpRequest<?> request, byte[] body) {
        return fields.read(body)
                .<MutableHttpResponse<?>>map(sent -> answer(request, sent))
                .orElseGet(() -> refused(
                        TokenError.invalidRequest("the body is neither a form nor a JSON object, each field once")));
    }

    private MutableHttpResponse<?> answer(HttpRequest<?> request, Map<String, String> sent) {
        var asked = TokenRequest.of(sent);
        if (asked.grantType().isEmpty()) {
            return refused(TokenError.invalidRequest("grant_type is missing"));
        }
        if (!asked.grantType().equals("client_credentials")) {
            return refused(TokenError.unsupportedGrantType());
        }
        var authorization = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        return ClientCredentials.of(authorization, sent)
                .map(credentials -> clients.authenticate(
                        credentials.clientId(), credentials.secret(), asked.scopes(), source.of(request)))
                .<MutableHttpResponse<?>>map(authentication -> answer(request, authentication, asked.unknownScopes()))
                .orElseGet(TokensController::unauthorized);
    }

    private MutableHttpResponse<?> answer(
            HttpRequest<?> request, Authentication authentication, Set<String> unknownScopes) {
        return switch (authentication) {
            case Authentication.Recognised(var caller) when unknownScopes.isEmpty() -> token(request, caller);
            case Authentication.Recognised ignored ->
                refused(TokenError.invalidScope(
                        "there are no other scopes than " + TokenClaims.scope(Set.of(Scope.values()))));
            case Authentication.ScopeNotGranted(var scopes) ->
                refused(TokenError.invalidScope("not granted to this client: " + TokenClaims.scope(scopes)));
            case Authentication.BadCredentials() -> unauthorized();
            case Authentication.SlowDown(var retryAfter) -> slowDown(retryAfter);
        };
    }

    private MutableHttpResponse<?> token(HttpRequest<?> request, Caller caller) {
        AccessLog.noteClient(request, caller.clientId());
        return HttpResponse.ok(new Token(
                signer.sign(caller), "Bearer", TokenSigner.LIFETIME.toSeconds(), TokenClaims.scope(caller.scopes())));
    }

    private static MutableHttpResponse<?> refused(TokenError error) {
        return HttpResponse.badRequest(error);
    }

    private static MutableHttpResponse<?> unauthorized() {
        return HttpResponse.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"relais\", charset=\"UTF-8\"")
                .body(TokenError.invalidClient());
    }

    private static MutableHttpResponse<?> slowDown(Duration retryAfter) {
        var seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(TokenError.slowDown());
    }
}
