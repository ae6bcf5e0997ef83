package relais.referential;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.domain.access.Caller;
import relais.domain.process.ChangeProcess;
import relais.domain.process.FindProcess;
import relais.domain.process.ListProcesses;
import relais.domain.process.ProcessProperty;
import relais.domain.process.RegisterProcess;
import relais.edge.Answers;
import relais.edge.Incoming;

/** The démarches that the hub carries. */
@Controller(value = "/referential/v1/processes", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProcessesController {

    private final RegisterProcess registerProcess;
    private final FindProcess findProcess;
    private final ListProcesses listProcesses;
    private final ChangeProcess changeProcess;
    private final Listing listing;

    ProcessesController(
            RegisterProcess registerProcess,
            FindProcess findProcess,
            ListProcesses listProcesses,
            ChangeProcess changeProcess,
            Listing listing) {
        this.registerProcess = registerProcess;
        this.findProcess = findProcess;
        this.listProcesses = listProcesses;
        this.changeProcess = changeProcess;
        this.listing = listing;
    }

    @Post
    HttpResponse<?> register(Caller caller, Incoming incoming) {
        var wanted = ProcessJson.read(incoming.json());
        incoming.refuseFaults();
        return Answers.of(registerProcess.register(caller, wanted), one -> Answers.created(ProcessJson.of(one)));
    }

    /** Complete by default, because V1 has no pages here. */
    @Get
    HttpResponse<?> list(Caller caller, Incoming incoming) {
        var companyRegister = Siret.query(incoming, "companyRegister");
        var order = Listing.order(incoming, ProcessProperty.class, ProcessProperty.CODE);
        var window = Listing.window(incoming, Integer.MAX_VALUE);
        incoming.refuseFaults();
        return Answers.of(
                listProcesses.list(caller, companyRegister, order, window),
                page -> listing.answer("Processes", page, ProcessJson::of));
    }

    @Get("/{code}")
    HttpResponse<?> show(Caller caller, Incoming incoming) {
        var code = incoming.text("code");
        incoming.refuseFaults(() -> findProcess.find(caller, code));
        return Answers.of(findProcess.find(caller, code), one -> Answers.ok(ProcessJson.of(one)));
    }

    @Put("/{code}")
    HttpResponse<?> change(Caller caller, Incoming incoming) {
        var code = incoming.text("code");
        var wanted = ProcessJson.readUnder(code, incoming.json());
        incoming.refuseFaults(() -> findProcess.find(caller, code));
        return Answers.of(changeProcess.change(caller, wanted), one -> Answers.ok(ProcessJson.of(one)));
    }
}
