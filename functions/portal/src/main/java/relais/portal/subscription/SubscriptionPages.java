package relais.portal.subscription;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.subscriber.FindHeldSubscriptions;
import relais.domain.subscriber.HeldSubscription;
import relais.portal.FieldFaults;
import relais.portal.Outcomes;
import relais.portal.PageRequest;
import relais.portal.Screens;

/** The page of a subscription, as each form on it shows it again. */
@Singleton
final class SubscriptionPages {
    private final FindHeldSubscriptions findHeldSubscriptions;
    private final DatapassAddress datapass;
    private final Screens screens;

    SubscriptionPages(FindHeldSubscriptions findHeldSubscriptions, DatapassAddress datapass, Screens screens) {
        this.findHeldSubscriptions = findHeldSubscriptions;
        this.datapass = datapass;
        this.screens = screens;
    }

    HeldSubscription held(PageRequest asked, UUID id) {
        return Outcomes.done(findHeldSubscriptions.find(asked.visitor(), id));
    }

    SubscriptionPage page(PageRequest asked, UUID id, TypedDelegate delegate, FieldFaults faults) {
        var held = held(asked, id);
        return page(asked, held, TypedSettings.of(held.subscribed().subscription()), delegate, faults);
    }

    HttpResponse<?> again(PageRequest asked, UUID id, String sentence) {
        var held = held(asked, id);
        return show(asked, held, TypedSettings.of(held.subscribed().subscription()), FieldFaults.of("", sentence));
    }

    HttpResponse<?> again(PageRequest asked, UUID id, TypedDelegate delegate, FieldFaults faults) {
        var held = held(asked, id);
        return show(asked, held, TypedSettings.of(held.subscribed().subscription()), delegate, faults);
    }

    HttpResponse<?> show(PageRequest asked, HeldSubscription held, TypedSettings typed, FieldFaults faults) {
        return show(asked, held, typed, TypedDelegate.NOBODY, faults);
    }

    private HttpResponse<?> show(
            PageRequest asked, HeldSubscription held, TypedSettings typed, TypedDelegate delegate, FieldFaults faults) {
        return screens.show(asked, page(asked, held, typed, delegate, faults));
    }

    SubscriptionPage page(
            PageRequest asked, HeldSubscription held, TypedSettings typed, TypedDelegate delegate, FieldFaults faults) {
        @Nullable Long number = held.subscribed().subscription().datapassId();
        var request = number == null ? null : datapass.request(number);
        return new SubscriptionPage(asked.visitor(), held, request, typed, delegate, faults);
    }
}
