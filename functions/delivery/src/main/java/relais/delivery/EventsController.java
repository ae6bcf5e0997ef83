package relais.delivery;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.domain.access.Caller;
import relais.domain.attachment.CollectUploads;
import relais.domain.casework.FindCase;
import relais.domain.event.ChangeEvent;
import relais.domain.event.DeleteEvent;
import relais.domain.event.EventFiles;
import relais.domain.event.FindEvent;
import relais.domain.event.PostEvent;
import relais.domain.mailbox.EventStatus;
import relais.edge.Answers;
import relais.edge.Incoming;

/** The events that the two sides of a case exchange. */
@Controller(value = "/teledossiers/v1/cases/{caseId}/events", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventsController {

    private final FindCase findCase;
    private final PostEvent postEvent;
    private final FindEvent findEvent;
    private final ChangeEvent changeEvent;
    private final DeleteEvent deleteEvent;
    private final CollectUploads collectUploads;

    EventsController(
            FindCase findCase,
            PostEvent postEvent,
            FindEvent findEvent,
            ChangeEvent changeEvent,
            DeleteEvent deleteEvent,
            CollectUploads collectUploads) {
        this.findCase = findCase;
        this.postEvent = postEvent;
        this.findEvent = findEvent;
        this.changeEvent = changeEvent;
        this.deleteEvent = deleteEvent;
        this.collectUploads = collectUploads;
    }

    @Post
    HttpResponse<?> post(Caller caller, Incoming incoming) {
        var caseId = incoming.id("caseId");
        var partnerInfo = incoming.partnerInfo();
        var posted = PostedEvent.read(incoming.json());
        incoming.refuseFaults(() -> findCase.find(caller, caseId));
        return Answers.of(
                postEvent.post(caller, caseId, posted.action(), posted.files(), partnerInfo),
                event -> Answers.created(EventJson.of(event)));
    }

    @Get("/{eventId}")
    HttpResponse<?> show(Caller caller, Incoming incoming) {
        var caseId = incoming.id("caseId");
        var eventId = incoming.id("eventId");
        incoming.refuseFaults(() -> findEvent.find(caller, caseId, eventId));
        collectUploads.collect(new EventFiles(caseId, eventId));
        return Answers.of(findEvent.find(caller, caseId, eventId), event -> Answers.ok(EventJson.of(event)));
    }

    @Patch("/{eventId}")
    HttpResponse<?> change(Caller caller, Incoming incoming) {
        var caseId = incoming.id("caseId");
        var eventId = incoming.id("eventId");
        var wanted = incoming.json().require("status").constant("status", EventStatus.class);
        incoming.refuseFaults(() -> findEvent.find(caller, caseId, eventId));
        collectUploads.collect(new EventFiles(caseId, eventId));
        return Answers.noContent(changeEvent.change(caller, caseId, eventId, wanted));
    }

    /** For clients that cannot send PATCH. The edge has checked the override header. */
    @Post("/{eventId}")
    HttpResponse<?> changeByPost(Caller caller, Incoming incoming) {
        return change(caller, incoming);
    }

    @Delete("/{eventId}")
    HttpResponse<?> delete(Caller caller, Incoming incoming) {
        var caseId = incoming.id("caseId");
        var eventId = incoming.id("eventId");
        incoming.refuseFaults(() -> findEvent.find(caller, caseId, eventId));
        return Answers.noContent(deleteEvent.delete(caller, caseId, eventId));
    }
}
