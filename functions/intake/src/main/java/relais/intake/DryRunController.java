package relais.intake;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import relais.domain.access.Caller;
import relais.domain.folder.Deposit;
import relais.domain.folder.EarlierDeposit;
import relais.domain.folder.RehearseDeposit;
import relais.domain.folder.RehearseDeposit.Rehearsal;
import relais.edge.Answers;
import relais.edge.Incoming;
import relais.edge.UploadLimit;

/** Tells the answer that a deposit would get; keeps nothing. */
@Controller(value = "/teledossiers/v1x", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DryRunController {

    private final RehearseDeposit rehearseDeposit;
    private final UploadLimit limit;

    DryRunController(RehearseDeposit rehearseDeposit, UploadLimit limit) {
        this.rehearseDeposit = rehearseDeposit;
        this.limit = limit;
    }

    @Post("/folders:dryRun")
    HttpResponse<?> rehearse(Caller caller, Incoming incoming) {
        incoming.partnerInfo();
        var json = incoming.json();
        var deposit = DepositJson.read(json);
        return Answers.of(
                rehearseDeposit.rehearse(caller, deposit),
                rehearsal -> Answers.ok(
                        DryRunJson.of(incoming.faults(), rehearsal, json.ignored(), warnings(deposit, rehearsal))));
    }

    /** Things that do not stop a deposit, and are seldom meant. */
    private List<String> warnings(Deposit deposit, Rehearsal rehearsal) {
        var warnings = new ArrayList<String>();
        rehearsal
                .earlier()
                .filter(EarlierDeposit::isTheSame)
                .map(earlier -> "Folder %s was deposited before: the same deposit is answered again, with folder %s"
                        .formatted(
                                earlier.folder().externalId(), earlier.folder().id()))
                .ifPresent(warnings::add);
        warnings.addAll(rehearsal.warnings());
        deposit.withoutFiles().map("Case %s gets no attachment"::formatted).forEach(warnings::add);
        deposit.attachments().stream()
                .filter(file -> file.size() == 0)
                .map(file -> "Attachment %s: size is 0, the file is empty".formatted(file.fileName()))
                .forEach(warnings::add);
        deposit.attachments().stream()
                .flatMap(file -> limit.warning(file.size()).stream()
                        .map(warning -> "Attachment %s: %s".formatted(file.fileName(), warning)))
                .forEach(warnings::add);
        return warnings;
    }
}
