package relais.portal;

import io.micronaut.core.bind.ArgumentBinder.BindingResult;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import relais.domain.login.RecogniseVisitor;
import relais.edge.SourceAddress;

/** Gives a controller the one {@link PageRequest} of its request. */
@Singleton
final class PageRequests implements TypedRequestArgumentBinder<PageRequest> {

    private final BrowserCookie cookies;
    private final RecogniseVisitor recognise;
    private final SourceAddress sources;

    PageRequests(BrowserCookie cookies, RecogniseVisitor recognise, SourceAddress sources) {
        this.cookies = cookies;
        this.recognise = recognise;
        this.sources = sources;
    }

    PageRequest of(HttpRequest<?> request) {
        return request.getAttribute(PageRequest.class.getName(), PageRequest.class)
                .orElseGet(() -> {
                    var asked = new PageRequest(request, cookies, recognise, sources);
                    request.setAttribute(PageRequest.class.getName(), asked);
                    return asked;
                });
    }

    @Override
    public Argument<PageRequest> argumentType() {
        return Argument.of(PageRequest.class);
    }

    @Override
    public BindingResult<PageRequest> bind(ArgumentConversionContext<PageRequest> context, HttpRequest<?> source) {
        var asked = of(source);
        return () -> Optional.of(asked);
    }
}
