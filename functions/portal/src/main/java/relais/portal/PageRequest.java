package relais.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Visitor;
import relais.domain.journal.AccessOrigin;
import relais.domain.login.RecogniseVisitor;
import relais.domain.login.Visit;
import relais.edge.Agent;
import relais.edge.Endpoint;
import relais.edge.RequestId;
import relais.edge.SourceAddress;

/** One request of a browser, and the visitor behind it, looked up once at the first question. */
public final class PageRequest {

    /** The pages whose form may bring files. */
    private static final Set<String> WITH_FILES = Set.of("/portail/teledossiers/{id}/documents");

    private final HttpRequest<?> request;
    private final BrowserCookie cookies;
    private final RecogniseVisitor recognise;
    private final SourceAddress sources;
    private final @Nullable String sentCookie;
    private @Nullable String givenCookie;
    private @Nullable String claim;
    private @Nullable Form form;
    private @Nullable MultipartForm multipart;
    private String filesDigest = "";
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

    /** Empty if the address lacks it or cannot be read, and for a form with files. */
    public String query(String name) {
        return hasParameters() ? request.getParameters().getFirst(name).orElse("") : "";
    }

    /** All values of a parameter, in the order of the address; none where {@link #query} is empty. */
    public List<String> queries(String name) {
        return hasParameters() ? request.getParameters().getAll(name) : List.of();
    }

    /** True if a parameter has no value, as the fields that a form leaves empty. */
    public boolean hasEmptyParameter() {
        return hasParameters() && request.getParameters().values().stream().anyMatch(values -> values.contains(""));
    }

    private boolean hasParameters() {
        return !MultipartForm.is(request) && isReadable();
    }

    /** True if every parameter of the address is a text that a page might hold. */
    boolean isReadable() {
        if (MultipartForm.is(request)) {
            return true; // in Lambda the parameters include the body's, and files would be read as text
        }
        try {
            return request.getParameters().values().stream()
                    .flatMap(List::stream)
                    .allMatch(Form::isAText);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The source address, from the transport. */
    public String source() {
        return sources.of(request);
    }

    /** Where the request comes from, for the journal of accesses. */
    public AccessOrigin origin() {
        var agent = Agent.of(request.getHeaders().get("User-Agent"));
        return new AccessOrigin(source(), RequestId.of(request), agent.browser(), agent.os(), null, null);
    }

    public Visit visit() {
        if (visit == null) {
            visit = recognise.recognise(sentCookie == null ? null : new OpaqueToken(sentCookie));
        }
        return visit;
    }

    /** The visitor, if it was looked up before. */
    Optional<Visitor> known() {
        return visit instanceof Visit.Recognised(var visitor) ? Optional.of(visitor) : Optional.empty();
    }

    /** For a page about a store that does not answer: the visitor is not looked up. */
    void askNoStore() {
        if (visit == null) {
            visit = new Visit.LoggedOut();
        }
    }

    /** The visitor, who must be logged in. */
    public Visitor visitor() {
        if (visit() instanceof Visit.Recognised(var visitor)) {
            return visitor;
        }
        throw Redirect.to(Audience.nextPage(visit()));
    }

    /** The page asked for before the login, if any. */
    public Optional<String> suite() {
        return Destination.read(form == null ? query(Destination.PARAMETER) : form.text(Destination.PARAMETER));
    }

    /** The page after the login. */
    public String destination() {
        return suite().orElse("/portail");
    }

    /** This page with its query, as a {@link Destination}. */
    Optional<String> asDestination() {
        var query = request.getUri().getRawQuery();
        return Destination.read(query == null ? path() : path() + "?" + query);
    }

    /** The address of another page that continues to this one. */
    public String after(String page) {
        return asDestination().map(wanted -> Destination.after(page, wanted)).orElse(page);
    }

    /** The confirmation in the address, if it is signed for this browser. */
    public Optional<Notice> notice() {
        var said = query(Notice.PARAMETER);
        var dot = said.indexOf('.');
        return dot > 0 && sentCookie != null && said.equals(signed(sentCookie, path(), said.substring(0, dot)))
                ? Notice.of(said.substring(0, dot))
                : Optional.empty();
    }

    /** Signs a location's confirmation for this browser alone, so that no link from elsewhere can show it. */
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

    /** The browser's token, which may open no session. */
    public OpaqueToken token() {
        return new OpaqueToken(sentCookie == null ? "" : sentCookie);
    }

    /** For each form of a page; sets a cookie if the browser has none. */
    String formToken() {
        return FormToken.issue(cookie(), visit()).text();
    }

    /** The cookie of the answer, new or not. */
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

    /** The cookie that the answer must set, if any. */
    Optional<String> givenCookie() {
        return Optional.ofNullable(givenCookie);
    }

    /** Continues with that session, also for the forms of the page in this answer. */
    public void goOnAs(OpaqueToken session) {
        givenCookie = session.value();
    }

    /** Ends the session in this browser. */
    public void goOnAsNobody() {
        givenCookie = cookies.another();
    }

    /** Records that this request has claimed the form. */
    void claimed(String key) {
        claim = key;
    }

    /** The claim to be answered. */
    Optional<String> takeClaim() {
        var taken = Optional.ofNullable(claim);
        claim = null;
        return taken;
    }

    /** True if the page takes a form with files, and this one is sent as such. */
    boolean bringsFiles() {
        return MultipartForm.is(request)
                && Endpoint.of(request)
                        .filter(asked -> WITH_FILES.contains(asked.template()))
                        .isPresent();
    }

    /** The fields sent, from whatever origin. */
    Form sent() {
        if (form == null) {
            form = bringsFiles() ? multipart().fields() : readFields();
        }
        return form;
    }

    private Form readFields() {
        if (MultipartForm.is(request)) {
            throw Redirect.failed(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        return Form.read(request).orElseThrow(() -> Redirect.failed(HttpStatus.BAD_REQUEST));
    }

    private MultipartForm multipart() {
        if (multipart == null) {
            multipart = MultipartForm.open(request);
        }
        return multipart;
    }

    /** The files of a form that was found to be of this browser; none if it brings none. */
    SentFiles files(long limit, int most) {
        var unused = form();
        if (!bringsFiles()) {
            return new SentFiles.Kept(List.of());
        }
        var files = multipart().files(limit, most);
        if (files instanceof SentFiles.Kept(var kept)) {
            filesDigest = kept.stream()
                    .map(file -> file.digest() + " " + file.name())
                    .collect(Collectors.joining("\n", "\n", ""));
        }
        return files;
    }

    /** Equal for equal fields and files only. */
    String sentDigest() {
        return sent().digest() + filesDigest;
    }

    void endReading() {
        if (multipart != null) {
            multipart.close();
        }
    }

    FormToken sentToken() {
        return bringsFiles() ? multipart().token() : new FormToken(sent().secret(FormToken.FIELD));
    }

    /** True if they come from a page shown with the cookie of this request. */
    boolean isProved() {
        return sentCookie != null && sentToken().isProvedBy(sentCookie);
    }

    /** The fields sent, after checking that they come from a page of the portal in this browser. */
    public Form form() {
        if (!isProved()) {
            throw Redirect.formRefused();
        }
        return sent();
    }
}
