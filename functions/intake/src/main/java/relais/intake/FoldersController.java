package relais.intake;

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
import relais.domain.casework.DeleteFolder;
import relais.domain.folder.ChangeFolder;
import relais.domain.folder.DepositFolder;
import relais.domain.folder.FindFolder;
import relais.domain.folder.FolderFiles;
import relais.domain.folder.RehearseDeposit;
import relais.domain.folder.RehearseDeposit.Rehearsal;
import relais.domain.process.Status;
import relais.edge.Answers;
import relais.edge.Incoming;

/** An operator's folders, from deposit to deletion. */
@Controller(value = "/teledossiers/v1/folders", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FoldersController {

    private final RehearseDeposit rehearseDeposit;
    private final DepositFolder depositFolder;
    private final FindFolder findFolder;
    private final ChangeFolder changeFolder;
    private final DeleteFolder deleteFolder;
    private final CollectUploads collectUploads;

    FoldersController(
            RehearseDeposit rehearseDeposit,
            DepositFolder depositFolder,
            FindFolder findFolder,
            ChangeFolder changeFolder,
            DeleteFolder deleteFolder,
            CollectUploads collectUploads) {
        this.rehearseDeposit = rehearseDeposit;
        this.depositFolder = depositFolder;
        this.findFolder = findFolder;
        this.changeFolder = changeFolder;
        this.deleteFolder = deleteFolder;
        this.collectUploads = collectUploads;
    }

    @Post
    HttpResponse<?> deposit(Caller caller, Incoming incoming) {
        var partnerInfo = incoming.partnerInfo();
        var deposit = DepositJson.read(incoming.json());
        incoming.refuseFaults(() -> rehearseDeposit.rehearse(caller, deposit), Rehearsal::faults);
        return Answers.of(
                depositFolder.deposit(caller, deposit, partnerInfo), folder -> Answers.created(FolderJson.of(folder)));
    }

    @Get("/{folderId}")
    HttpResponse<?> show(Caller caller, Incoming incoming) {
        var id = incoming.id("folderId");
        incoming.refuseFaults(() -> findFolder.find(caller, id));
        collectUploads.collect(new FolderFiles(id));
        return Answers.of(findFolder.find(caller, id), folder -> Answers.ok(FolderJson.of(folder)));
    }

    @Patch("/{folderId}")
    HttpResponse<?> change(Caller caller, Incoming incoming) {
        var id = incoming.id("folderId");
        var json = incoming.json().require("globalStatus");
        var wanted = json.constant("globalStatus", Status.class);
        var closedAt = json.optionalInstant("closeDateTime");
        incoming.refuseFaults(() -> findFolder.find(caller, id));
        collectUploads.collect(new FolderFiles(id));
        return Answers.noContent(changeFolder.change(caller, id, wanted, closedAt));
    }

    /** For clients that cannot send PATCH. The edge has checked the override header. */
    @Post("/{folderId}")
    HttpResponse<?> changeByPost(Caller caller, Incoming incoming) {
        return change(caller, incoming);
    }

    @Delete("/{folderId}")
    HttpResponse<?> delete(Caller caller, Incoming incoming) {
        var id = incoming.id("folderId");
        incoming.refuseFaults(() -> findFolder.find(caller, id));
        return Answers.noContent(deleteFolder.delete(caller, id));
    }
}
