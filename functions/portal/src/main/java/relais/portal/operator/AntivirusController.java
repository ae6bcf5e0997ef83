package relais.portal.operator;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.domain.scan.AcceptEncryptedFiles;
import relais.domain.scan.LookAtAntivirus;
import relais.portal.Notice;
import relais.portal.Outcomes;
import relais.portal.PageRequest;
import relais.portal.Screens;

/** Shows the operator the state of the antivirus, and sets which démarches accept files that it cannot read. */
@Controller(value = Paths.ANTIVIRUS, consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AntivirusController {

    private final LookAtAntivirus lookAtAntivirus;
    private final AcceptEncryptedFiles acceptEncryptedFiles;
    private final Screens screens;

    AntivirusController(LookAtAntivirus lookAtAntivirus, AcceptEncryptedFiles acceptEncryptedFiles, Screens screens) {
        this.lookAtAntivirus = lookAtAntivirus;
        this.acceptEncryptedFiles = acceptEncryptedFiles;
        this.screens = screens;
    }

    @Get
    HttpResponse<?> look(PageRequest asked) {
        return screens.show(asked, new AntivirusPage(Outcomes.done(lookAtAntivirus.look(asked.visitor()))));
    }

    @Post("/chiffres")
    HttpResponse<?> set(PageRequest asked) {
        var areAccepted = asked.form().text("choix").equals("accepter");
        Outcomes.done(acceptEncryptedFiles.set(asked.visitor(), asked.form().text("demarche"), areAccepted));
        var notice = areAccepted ? Notice.ENCRYPTED_ACCEPTED : Notice.ENCRYPTED_REFUSED;
        return screens.redirect(asked, notice.at(Paths.ANTIVIRUS));
    }
}
