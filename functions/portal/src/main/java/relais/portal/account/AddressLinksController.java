package relais.portal.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.domain.account.OpaqueToken;
import relais.domain.login.LookAtLink;
import relais.domain.membership.ConfirmAddress;
import relais.portal.Notice;
import relais.portal.PageRequest;
import relais.portal.Screens;

/** The links sent to the old address and to the new one; looking at one does nothing. */
@Controller(value = "/portail/changement-d-adresse", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AddressLinksController {

    private final LookAtLink lookAtLink;
    private final ConfirmAddress confirmAddress;
    private final Screens screens;

    AddressLinksController(LookAtLink lookAtLink, ConfirmAddress confirmAddress, Screens screens) {
        this.lookAtLink = lookAtLink;
        this.confirmAddress = confirmAddress;
        this.screens = screens;
    }

    @Get
    HttpResponse<?> look(PageRequest asked) {
        var link = asked.query("jeton");
        return lookAtLink
                .look(new OpaqueToken(link))
                .filter(seen -> seen.newAddress() != null)
                .<HttpResponse<?>>map(seen -> screens.show(asked, new AddressLinkPage(seen, link)))
                .orElseGet(() -> screens.failed(asked, HttpStatus.GONE));
    }

    @Post
    HttpResponse<?> confirm(PageRequest asked) {
        return switch (confirmAddress.confirm(new OpaqueToken(asked.form().text("jeton")))) {
            case ConfirmAddress.Confirmation.OtherAwaited() ->
                screens.redirect(asked, Notice.OTHER_ADDRESS_AWAITED.at("/portail"));
            case ConfirmAddress.Confirmation.Changed ignored ->
                screens.redirect(asked, Notice.ADDRESS_CHANGED.at("/portail"));
            case ConfirmAddress.Confirmation.Taken(), ConfirmAddress.Confirmation.LinkGone() ->
                screens.failed(asked, HttpStatus.GONE);
        };
    }
}
