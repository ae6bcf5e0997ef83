package relais.mailbox;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Set;
import relais.domain.access.Caller;
import relais.domain.notification.DeleteNotification;
import relais.domain.notification.ListNotifications;
import relais.edge.Answers;
import relais.edge.Incoming;

/** A caller's mailbox: read oldest first, paged by deleting. */
@Controller(value = "/teledossiers/v1/notifications", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class NotificationsController {

    private static final int USUAL_COUNT = 25;

    private final ListNotifications listNotifications;
    private final DeleteNotification deleteNotification;

    NotificationsController(ListNotifications listNotifications, DeleteNotification deleteNotification) {
        this.listNotifications = listNotifications;
        this.deleteNotification = deleteNotification;
    }

    @Get
    HttpResponse<?> list(Caller caller, Incoming incoming) {
        var count = incoming.queryCount("maxResult", USUAL_COUNT);
        var processCodes = Set.copyOf(incoming.queries("processCode"));
        var priorities = Set.copyOf(incoming.queries("processPriority"));
        var details = incoming.queryFlag("eventDetails");
        incoming.refuseFaults();
        var page = listNotifications.list(caller, processCodes, priorities, count);
        var answer = Answers.ok(page.notifications().stream()
                .map(notification ->
                        details ? DetailedNotificationJson.of(notification) : NotificationJson.of(notification))
                .toList());
        return page.more() ? answer.header("X-More", "true") : answer;
    }

    @Delete("/{notificationId}")
    HttpResponse<?> delete(Caller caller, Incoming incoming) {
        var id = incoming.id("notificationId");
        incoming.refuseFaults();
        return Answers.noContent(deleteNotification.delete(caller, id));
    }
}
