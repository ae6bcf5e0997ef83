package relais.portal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Shows, after the login, a form that was sent after the session ended. */
@Controller(value = SendAgainPage.PATH, consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SendAgainController {

    private final Submissions submissions;
    private final Screens screens;

    SendAgainController(Submissions submissions, Screens screens) {
        this.submissions = submissions;
        this.screens = screens;
    }

    @Get
    HttpResponse<?> draft(PageRequest asked) {
        return submissions
                .draft(asked.cookie())
                .<HttpResponse<?>>map(draft -> screens.show(
                        asked,
                        draft.token().isForAccountOf(asked.visit())
                                ? SendAgainPage.ofDraft(draft)
                                : SendAgainPage.ofSomebodyElse()))
                .orElseGet(() -> screens.redirect(asked, "/portail"));
    }
}
