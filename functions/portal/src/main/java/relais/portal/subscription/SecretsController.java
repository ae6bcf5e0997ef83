package relais.portal.subscription;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import relais.domain.subscriber.AppointDelegate;
import relais.domain.subscriber.AppointDelegate.Delegation;
import relais.domain.subscriber.KeepSecrets;
import relais.portal.FaultWords;
import relais.portal.FieldFaults;
import relais.portal.Notice;
import relais.portal.Outcomes;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.login.Waits;

/** The secrets of a subscription's software, and its technical delegate. */
@Controller(value = "/portail/abonnements/{id}", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SecretsController {

    private final KeepSecrets keepSecrets;
    private final AppointDelegate appointDelegate;
    private final SubscriptionPages pages;
    private final Screens screens;

    SecretsController(
            KeepSecrets keepSecrets, AppointDelegate appointDelegate, SubscriptionPages pages, Screens screens) {
        this.keepSecrets = keepSecrets;
        this.appointDelegate = appointDelegate;
        this.pages = pages;
        this.screens = screens;
    }

    @Post("/secrets")
    HttpResponse<?> issue(PageRequest asked, UUID id) {
        var name = asked.form().text("nom-du-secret");
        return Outcomes.answer(
                keepSecrets.issue(asked.visitor(), id, name),
                FaultWords::of,
                issued -> screens.show(asked, new SecretPage(id, issued)),
                sentence -> pages.again(asked, id, sentence));
    }

    @Post("/secrets/revocation")
    HttpResponse<?> revoke(PageRequest asked, UUID id) {
        var hash = asked.form().text("secret");
        return Outcomes.answer(
                keepSecrets.revoke(asked.visitor(), id, hash),
                FaultWords::of,
                done -> screens.redirect(asked, Notice.SECRET_REVOKED.at("/portail/abonnements/" + id)),
                sentence -> pages.again(asked, id, sentence));
    }

    @Post("/delegue")
    HttpResponse<?> appoint(PageRequest asked, UUID id) {
        var typed = TypedDelegate.of(asked.form());
        if (!typed.faults().isEmpty()) {
            return pages.again(asked, id, typed, typed.faults());
        }
        return Outcomes.answer(
                appointDelegate.appoint(asked.visitor(), id, typed.person()),
                FaultWords::of,
                delegation -> switch (delegation) {
                    case Delegation.Appointed ignored ->
                        screens.redirect(asked, Notice.DELEGATE_APPOINTED.at("/portail/abonnements/" + id));
                    case Delegation.SlowDown(var delay) ->
                        screens.slowDown(
                                asked,
                                pages.page(asked, id, typed, FieldFaults.of("email", Waits.ofMails(delay))),
                                delay);
                },
                sentence -> pages.again(asked, id, typed, FieldFaults.of("prenom", sentence)));
    }
}
