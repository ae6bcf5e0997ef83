package relais.portal.subscription;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import relais.domain.Result;
import relais.domain.account.LastChange;
import relais.domain.subscriber.ChangeSettings;
import relais.domain.subscriber.ChangeSettings.SettingsChange;
import relais.domain.subscriber.FindHeldSubscriptions;
import relais.domain.subscriber.ResumeSubscription;
import relais.domain.subscriber.SettingsFault;
import relais.domain.subscriber.SuspendSubscription;
import relais.portal.FaultWords;
import relais.portal.FieldFaults;
import relais.portal.Notice;
import relais.portal.Outcomes;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.people.Refusals;

/** Shows, sets and suspends the subscriptions of the administration for which the visitor acts. */
@Controller(value = "/portail/abonnements", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HeldSubscriptionsController {

    private final FindHeldSubscriptions findHeldSubscriptions;
    private final ChangeSettings changeSettings;
    private final SuspendSubscription suspendSubscription;
    private final ResumeSubscription resumeSubscription;
    private final SubscriptionPages pages;
    private final Screens screens;

    HeldSubscriptionsController(
            FindHeldSubscriptions findHeldSubscriptions,
            ChangeSettings changeSettings,
            SuspendSubscription suspendSubscription,
            ResumeSubscription resumeSubscription,
            SubscriptionPages pages,
            Screens screens) {
        this.findHeldSubscriptions = findHeldSubscriptions;
        this.changeSettings = changeSettings;
        this.suspendSubscription = suspendSubscription;
        this.resumeSubscription = resumeSubscription;
        this.pages = pages;
        this.screens = screens;
    }

    @Get
    HttpResponse<?> list(PageRequest asked) {
        var visitor = asked.visitor();
        var held = Outcomes.done(findHeldSubscriptions.list(visitor, visitor.organization()));
        return screens.show(asked, new SubscriptionsPage(visitor, held));
    }

    @Get("/{id}")
    HttpResponse<?> one(PageRequest asked, UUID id) {
        var held = pages.held(asked, id);
        return pages.show(asked, held, TypedSettings.of(held.subscribed().subscription()), FieldFaults.NONE);
    }

    @Post("/{id}/reglages")
    HttpResponse<?> change(PageRequest asked, UUID id) {
        var form = asked.form();
        var typed = TypedSettings.of(form);
        var held = pages.held(asked, id);
        var present = held.subscribed().subscription();
        var outlook = changeSettings.preview(asked.visitor(), id, typed.settings(), typed.seen());
        if (outlook instanceof Result.Done<SettingsChange, SettingsFault>(SettingsChange.Overtaken(var last))) {
            return overtaken(asked, id, typed, last);
        }
        var faults = typed.faults(present).and(Outcomes.faults(outlook, TypedSettings.NAMES));
        if (!faults.isEmpty()) {
            return pages.show(asked, held, typed, faults);
        }
        if (typed.moves(present) && !form.has(ModeChangePage.CONFIRMED)) {
            return screens.show(asked, new ModeChangePage(held, typed));
        }
        var outcome = changeSettings.change(asked.visitor(), id, typed.settings(), typed.seen());
        return Outcomes.answer(
                outcome,
                FaultWords::of,
                change -> switch (change) {
                    case SettingsChange.Changed ignored ->
                        screens.redirect(asked, Notice.SETTINGS_CHANGED.at("/portail/abonnements/" + id));
                    case SettingsChange.Overtaken(var last) -> overtaken(asked, id, typed, last);
                },
                sentence -> pages.show(asked, pages.held(asked, id), typed, FieldFaults.of("", sentence)));
    }

    @Get("/{id}/suspension")
    HttpResponse<?> preview(PageRequest asked, UUID id) {
        return Outcomes.answer(
                suspendSubscription.preview(asked.visitor(), id),
                FaultWords::of,
                preview -> screens.show(asked, new SuspensionPage(pages.held(asked, id), preview)),
                sentence -> pages.again(asked, id, sentence));
    }

    @Post("/{id}/suspension")
    HttpResponse<?> suspend(PageRequest asked, UUID id) {
        asked.form();
        return Outcomes.answer(
                suspendSubscription.suspend(asked.visitor(), id),
                FaultWords::of,
                done -> screens.redirect(asked, Notice.SUBSCRIPTION_SUSPENDED.at("/portail/abonnements/" + id)),
                sentence -> pages.again(asked, id, sentence));
    }

    @Post("/{id}/reprise")
    HttpResponse<?> resume(PageRequest asked, UUID id) {
        asked.form();
        return Outcomes.answer(
                resumeSubscription.resume(asked.visitor(), id),
                FaultWords::of,
                done -> screens.redirect(asked, Notice.SUBSCRIPTION_RESUMED.at("/portail/abonnements/" + id)),
                sentence -> pages.again(asked, id, sentence));
    }

    private HttpResponse<?> overtaken(PageRequest asked, UUID id, TypedSettings typed, LastChange last) {
        var held = pages.held(asked, id);
        var fault = FieldFaults.of(
                "",
                "Ces réglages ont été modifiés entre-temps" + Refusals.words(last)
                        + " : ceux en vigueur sont rappelés en haut de la page, les vôtres sont gardés ci-dessous."
                        + " Enregistrez de nouveau pour les appliquer.");
        return screens.show(
                asked,
                HttpStatus.CONFLICT,
                pages.page(asked, held, typed.knowing(held.subscribed().subscription()), TypedDelegate.NOBODY, fault));
    }
}
