package relais.local;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.emulators.EmbeddedServices;

/** Shows every mail that was sent here; only the local runner has it. */
@Requires(beans = EmbeddedServices.class)
@Controller(value = "/mails", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MailsController {

    private final EmbeddedServices services;

    MailsController(EmbeddedServices services) {
        this.services = services;
    }

    @Get
    HttpResponse<String> mails() {
        return HttpResponse.ok(SentMails.page(services.mail().received()))
                .header("Content-Type", "text/html;charset=utf-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self' data:");
    }
}
