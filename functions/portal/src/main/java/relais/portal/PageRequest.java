package relais.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.account.Token;
import relais.domain.account.Visitor;
import relais.domain.login.RecogniseVisitor;
import relais.domain.login.Visit;
import relais.edge.SourceAddress;

/** One request of one browser, and who is behind it: looked up at the first question, once. */
public final class PageRequest {

    private final HttpRequest<?> request;
    private final BrowserCookie cookies;
    private final RecogniseVisitor recognise;
    private final SourceAddress sources;
    private final @Nullable String sentCookie;
    private @Nullable String givenCookie;
    private @Nullable Visit visit;

    PageRequest(HttpRequest<?> request, BrowserCookie cookies, RecogniseVisitor recognise, SourceAddress sources) {
        this.request = request;
        this.cookies = cookies;
        this.recognise = recognise;
        this.sources = sources;
        this.sentCookie = cookies.of(request).orElse(null);
    }

    HttpRequest<?> request() {
        return request;
    }

    public String path() {
        return request.getPath();
    }

    /** Empty where the address does not have it, or where the address cannot be read. */
    public String query(String name) {
        return isReadable() ? request.getParameters().getFirst(name).orElse("") : "";
    }

    /** Whether every parameter of the address is a text that a page of ours might hold. */
    boolean isReadable() {
        try {
            return request.getParameters().values().stream()
                    .flatMap(List::stream)
                    .allMatch(Form::isAText);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Where it comes from, as the transport knows it. */
    public String source() {
        return sources.of(request);
    }

    public Visit visit() {
        if (visit == null) {
            visit = recognise.recognise(sentCookie == null ? null : new Token(sentCookie));
        }
        return visit;
    }

    /** Who was behind it, if that was asked before. */
    Optional<Visitor> known() {
        return visit instanceof Visit.Recognised(var visitor) ? Optional.of(visitor) : Optional.empty();
    }

    /** For a page that is shown because a store does not answer: no store is asked who is behind it. */
    void askNoStore() {
        if (visit == null) {
            visit = new Visit.LoggedOut();
        }
    }

    /** The person, who must have come in all the way. */
    public Visitor visitor() {
        if (visit() instanceof Visit.Recognised(var visitor)) {
            return visitor;
        }
        throw Turned.to(Standing.nextPage(visit()));
    }

    /** What the browser shows, which may open nothing. */
    public Token token() {
        return new Token(sentCookie == null ? "" : sentCookie);
    }

    /** To be put in each form of a page; a browser that has no cookie is given one. */
    String formToken() {
        if (givenCookie != null) {
            return FormToken.of(givenCookie);
        }
        if (sentCookie != null) {
            return FormToken.of(sentCookie);
        }
        givenCookie = cookies.another();
        return FormToken.of(givenCookie);
    }

    /** The cookie that the answer must give, if any. */
    Optional<String> givenCookie() {
        return Optional.ofNullable(givenCookie);
    }

    /** The answer goes on with that session; the page it may show has its forms for it. */
    public void goOnAs(Token session) {
        givenCookie = session.value();
    }

    /** The fields that were sent, once it is sure that they come from a page of ours in this browser. */
    public Form form() {
        var form = Form.read(request).orElseThrow(() -> Turned.failed(HttpStatus.BAD_REQUEST));
        if (sentCookie == null || !FormToken.proves(sentCookie, form.secret(FormToken.FIELD))) {
            throw Turned.failed(HttpStatus.FORBIDDEN);
        }
        return form;
    }
}
