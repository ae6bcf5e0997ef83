package relais.mailbox;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Set;
import relais.domain.access.Caller;
import relais.domain.mailbox.DeleteNotification;
import relais.domain.mailbox.ListNotifications;
import relais.domain.mailbox.ReplayNotifications;
import relais.edge.AnswerSize;
import relais.edge.Answers;
import relais.edge.Incoming;

/**
 * A caller's mailbox, read oldest first and paged by deleting. With {@code deletedSince}, an addition to the contract,
 * it lists the notifications deleted since then, oldest deletion first and without priorities, paged by asking again
 * since the last {@code deletionDateTime}.
 */
@Controller(value = "/teledossiers/v1/notifications", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class NotificationsController {

    private static final int USUAL_COUNT = 25;

    private final ListNotifications listNotifications;
    private final ReplayNotifications replayNotifications;
    private final DeleteNotification deleteNotification;
    private final AnswerSize size;

    NotificationsController(
            ListNotifications listNotifications,
            ReplayNotifications replayNotifications,
            DeleteNotification deleteNotification,
            AnswerSize size) {
        this.listNotifications = listNotifications;
        this.replayNotifications = replayNotifications;
        this.deleteNotification = deleteNotification;
        this.size = size;
    }

    @Get
    HttpResponse<?> list(Caller caller, Incoming incoming) {
        var count = incoming.queryCount("maxResult", USUAL_COUNT);
        var processCodes = Set.copyOf(incoming.queries("processCode"));
        var priorities = Set.copyOf(incoming.queries("processPriority"));
        var details = incoming.queryFlag("eventDetails");
        var deletedSince = incoming.queryInstant("deletedSince");
        incoming.refuseFaults();
        if (deletedSince.isPresent()) {
            var page = replayNotifications.replay(caller, processCodes, deletedSince.get(), count);
            return answer(
                    page.deletions().stream().map(DeletedNotificationJson::of).toList(), page.more());
        }
        var page = listNotifications.list(caller, processCodes, priorities, count);
        return answer(
                page.notifications().stream()
                        .map(notification ->
                                details ? DetailedNotificationJson.of(notification) : NotificationJson.of(notification))
                        .toList(),
                page.more());
    }

    @Delete("/{notificationId}")
    HttpResponse<?> delete(Caller caller, Incoming incoming) {
        var id = incoming.id("notificationId");
        incoming.refuseFaults();
        return Answers.noContent(deleteNotification.delete(caller, id));
    }

    private HttpResponse<?> answer(List<?> found, boolean more) {
        var fitting = size.fitting(found);
        var answer = Answers.ok(fitting);
        return more || fitting.size() < found.size() ? answer.header("X-More", "true") : answer;
    }
}
