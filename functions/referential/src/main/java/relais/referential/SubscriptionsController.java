package relais.referential;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.Set;
import relais.domain.access.Caller;
import relais.domain.person.EmailAddress;
import relais.domain.subscriber.ChangeSubscription;
import relais.domain.subscriber.FindSubscription;
import relais.domain.subscriber.ListSubscriptions;
import relais.domain.subscriber.Subscribe;
import relais.domain.subscription.SubscriptionProperty;
import relais.domain.subscription.SubscriptionSearch;
import relais.domain.subscription.SubscriptionStatus;
import relais.edge.Answers;
import relais.edge.Incoming;

/** The subscriptions of recipients to démarches. */
@Controller(value = "/referential/v1/subscriptions", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubscriptionsController {

    private static final int USUAL_COUNT = 25;
    private static final String UNKNOWN_STATUS = "Instance value not found in enum (possible values: [\"%s\"])"
            .formatted(String.join("\",\"", DraftJson.STATUSES));

    private final Subscribe subscribe;
    private final FindSubscription findSubscription;
    private final ListSubscriptions listSubscriptions;
    private final ChangeSubscription changeSubscription;
    private final Listing listing;

    SubscriptionsController(
            Subscribe subscribe,
            FindSubscription findSubscription,
            ListSubscriptions listSubscriptions,
            ChangeSubscription changeSubscription,
            Listing listing) {
        this.subscribe = subscribe;
        this.findSubscription = findSubscription;
        this.listSubscriptions = listSubscriptions;
        this.changeSubscription = changeSubscription;
        this.listing = listing;
    }

    @Post
    HttpResponse<?> subscribe(Caller caller, Incoming incoming) {
        var draft = DraftJson.readNew(incoming.json());
        incoming.refuseFaults();
        return Answers.of(subscribe.subscribe(caller, draft), one -> Answers.created(SubscriptionJson.of(one)));
    }

    @Get
    HttpResponse<?> list(Caller caller, Incoming incoming) {
        var search = search(incoming);
        incoming.refuseFaults();
        return Answers.of(
                listSubscriptions.list(caller, search),
                page -> listing.answer("Subscriptions", page, SubscriptionJson::of));
    }

    @Get("/{subscriptionId}")
    HttpResponse<?> show(Caller caller, Incoming incoming) {
        var id = incoming.id("subscriptionId");
        incoming.refuseFaults(() -> findSubscription.find(caller, id));
        return Answers.of(findSubscription.find(caller, id), one -> Answers.ok(SubscriptionJson.of(one)));
    }

    @Put("/{subscriptionId}")
    HttpResponse<?> change(Caller caller, Incoming incoming) {
        var id = incoming.id("subscriptionId");
        var draft = DraftJson.readChanged(incoming.json());
        incoming.refuseFaults(() -> findSubscription.find(caller, id));
        return Answers.of(changeSubscription.change(caller, id, draft), one -> Answers.ok(SubscriptionJson.of(one)));
    }

    private static SubscriptionSearch search(Incoming incoming) {
        return new SubscriptionSearch(
                incoming.query("status", SubscriptionStatus::named, UNKNOWN_STATUS)
                        .orElse(null),
                Set.copyOf(incoming.queries("processCode")),
                Siret.query(incoming, "companyRegister"),
                incoming.query(
                                "delegationActorEmail",
                                SubscriptionsController::address,
                                "Input string \"%s\" is not a valid email address")
                        .orElse(null),
                incoming.query(
                                "datapassId",
                                SubscriptionsController::number,
                                "Input string \"%s\" is not a valid integer")
                        .orElse(null),
                Listing.order(incoming, SubscriptionProperty.class, SubscriptionProperty.ID),
                Listing.window(incoming, USUAL_COUNT));
    }

    /** A + that was not escaped, and so reads as a space, is accepted. */
    private static Optional<String> address(String text) {
        return EmailAddress.read(text.replace(' ', '+')).map(EmailAddress::value);
    }

    private static Optional<Long> number(String text) {
        return text.matches("-?[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
