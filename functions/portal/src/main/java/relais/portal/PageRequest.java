package relais.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.account.OpaqueToken;
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
    private @Nullable String claim;
    private @Nullable Form form;
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
            visit = recognise.recognise(sentCookie == null ? null : new OpaqueToken(sentCookie));
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
        throw Redirect.to(Audience.nextPage(visit()));
    }

    /** The page that was asked for before the login, if any. */
    public Optional<String> suite() {
        return Destination.read(form == null ? query(Destination.PARAMETER) : form.text(Destination.PARAMETER));
    }

    /** Where whoever came in goes. */
    public String destination() {
        return suite().orElse("/portail");
    }

    /** This page with its query, as {@link Destination} has it. */
    Optional<String> asDestination() {
        var query = request.getUri().getRawQuery();
        return Destination.read(query == null ? path() : path() + "?" + query);
    }

    /** What was just done, as this browser was sent here to be told. */
    Optional<Notice> notice() {
        var said = query(Notice.PARAMETER);
        var dot = said.indexOf('.');
        return dot > 0 && sentCookie != null && said.equals(signed(sentCookie, path(), said.substring(0, dot)))
                ? Notice.of(said.substring(0, dot))
                : Optional.empty();
    }

    /** A location that says what was done says it to this browser alone: no link from elsewhere can. */
    String signed(String location) {
        var at = location.lastIndexOf(Notice.PARAMETER + "=");
        if (at <= 0 || "?&".indexOf(location.charAt(at - 1)) < 0) {
            return location;
        }
        var path = location.substring(0, location.indexOf('?'));
        var word = location.substring(at + Notice.PARAMETER.length() + 1);
        return location.substring(0, at) + Notice.PARAMETER + "=" + signed(cookie(), path, word);
    }

    private static String signed(String cookie, String path, String word) {
        return word + "." + Sealed.proof(cookie, Notice.PARAMETER + " " + word + " " + path);
    }

    /** What the browser shows, which may open nothing. */
    public OpaqueToken token() {
        return new OpaqueToken(sentCookie == null ? "" : sentCookie);
    }

    /** To be put in each form of a page; a browser that has no cookie is given one. */
    String formToken() {
        return FormToken.issue(cookie(), visit()).text();
    }

    /** What the browser goes on with. */
    String cookie() {
        if (givenCookie != null) {
            return givenCookie;
        }
        if (sentCookie != null) {
            return sentCookie;
        }
        givenCookie = cookies.another();
        return givenCookie;
    }

    boolean hasCookie(String other) {
        return other.equals(sentCookie);
    }

    Optional<String> sentCookie() {
        return Optional.ofNullable(sentCookie);
    }

    /** The cookie that the answer must give, if any. */
    Optional<String> givenCookie() {
        return Optional.ofNullable(givenCookie);
    }

    /** The answer goes on with that session; the page it may show has its forms for it. */
    public void goOnAs(OpaqueToken session) {
        givenCookie = session.value();
    }

    /** The browser forgets who it was. */
    public void goOnAsNobody() {
        givenCookie = cookies.another();
    }

    /** The form that was sent is this request's to act on. */
    void claimed(String key) {
        claim = key;
    }

    /** What it claimed, which then is answered. */
    Optional<String> takeClaim() {
        var taken = Optional.ofNullable(claim);
        claim = null;
        return taken;
    }

    /** The fields that were sent, wherever they come from. */
    Form sent() {
        if (form == null) {
            form = Form.read(request).orElseThrow(() -> Redirect.failed(HttpStatus.BAD_REQUEST));
        }
        return form;
    }

    FormToken sentToken() {
        return new FormToken(sent().secret(FormToken.FIELD));
    }

    /** Whether they come from a page that was shown with the cookie that the browser sends. */
    boolean isProved() {
        return sentCookie != null && sentToken().isProvedBy(sentCookie);
    }

    /** The fields that were sent, once it is sure that they come from a page of ours in this browser. */
    public Form form() {
        if (!isProved()) {
            throw Redirect.formRefused();
        }
        return sent();
    }
}
