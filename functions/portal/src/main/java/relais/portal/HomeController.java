package relais.portal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import relais.domain.Window;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.domain.datapass.LookAtDatapass;
import relais.domain.desk.FindCases;
import relais.domain.login.Visit;
import relais.domain.operator.ListLeaderless;
import relais.domain.subscriber.LookAtSetup;

/** The first page: what Relais is before the login, the visitor's pages after it, the next step in between. */
@Controller(consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomeController {

    /** For a list of which only the total is wanted. */
    private static final Window ONE = new Window(0, 1);

    private final FindCases findCases;
    private final LookAtSetup lookAtSetup;
    private final ListLeaderless listLeaderless;
    private final LookAtDatapass lookAtDatapass;
    private final Screens screens;

    HomeController(
            FindCases findCases,
            LookAtSetup lookAtSetup,
            ListLeaderless listLeaderless,
            LookAtDatapass lookAtDatapass,
            Screens screens) {
        this.findCases = findCases;
        this.lookAtSetup = lookAtSetup;
        this.listLeaderless = listLeaderless;
        this.lookAtDatapass = lookAtDatapass;
        this.screens = screens;
    }

    @Get("/")
    HttpResponse<?> root(PageRequest asked) {
        return screens.redirect(asked, "/portail");
    }

    @Get("/portail")
    HttpResponse<?> home(PageRequest asked) {
        return switch (asked.visit()) {
            case Visit.LoggedOut() -> screens.show(asked, new Text("home", "Recevoir les démarches des usagers"));
            case Visit.Recognised(var visitor) -> screens.show(asked, welcome(visitor));
            case Visit.SecondFactorWanted(), Visit.SecondFactorToEnrol() -> goOn(asked);
            case Visit.TermsToAccept ignored -> goOn(asked);
            case Visit.Suspended ignored -> goOn(asked);
        };
    }

    private WelcomePage welcome(Visitor visitor) {
        var setup = lookAtSetup.look(visitor);
        var tasks = new ArrayList<>(SetupTask.of(setup));
        if (PortalPolicy.offersAnywhere(visitor, Permission.KEEP_DATAPASS_CATALOGUE)) {
            tasks.addAll(SetupTask.ofOperator(
                    Outcomes.done(listLeaderless.list(visitor, ONE)).total(),
                    Outcomes.done(lookAtDatapass.look(visitor)).waiting().size()));
        }
        return new WelcomePage(
                visitor,
                findCases.count(visitor),
                setup,
                tasks,
                findCases.next(visitor, null).orElse(null));
    }

    private HttpResponse<?> goOn(PageRequest asked) {
        return screens.redirect(asked, Audience.nextPage(asked.visit()));
    }
}
