package relais.portal.desk;

import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.domain.account.Visitor;
import relais.domain.desk.CaseSummary;
import relais.domain.desk.PendingDecision;
import relais.domain.desk.ReturnFiles;
import relais.domain.desk.TreatedCase;
import relais.domain.desk.Worklist;
import relais.domain.person.Person;
import relais.domain.process.Status;
import relais.portal.Dates;
import relais.portal.FieldFaults;
import relais.portal.View;

/**
 * A case, and the forms of what its reader may do with it.
 *
 * @param typed the texts of a form that was refused, none of which is lost
 * @param following the next case to treat, right after a decision; null otherwise
 * @param returnLimit of all documents of one form together, in bytes
 */
public record CasePage(
        Visitor visitor,
        TreatedCase treated,
        Typed typed,
        FieldFaults faults,
        @Nullable CaseSummary following,
        long returnLimit)
        implements View {

    /** The texts of the page's forms as typed. */
    public record Typed(String wanted, String message, String letter, String comment, String accompaniment) {
        static final Typed NOTHING = new Typed("", "", "", "", "");

        static Typed decision(TypedDecision decision) {
            return new Typed(decision.wanted(), decision.message(), "", "", "");
        }

        static Typed letter(String text) {
            return new Typed("", "", text, "", "");
        }

        static Typed comment(String text) {
            return new Typed("", "", "", text, "");
        }

        static Typed accompaniment(String text) {
            return new Typed("", "", "", "", text);
        }
    }

    @Override
    public String template() {
        return "caseFile";
    }

    @Override
    public String title() {
        return "Télédossier " + treated.part().externalId();
    }

    public String path() {
        return path(treated.part().id());
    }

    static String path(UUID id) {
        return CaseSelection.PATH + "/" + id;
    }

    /** The address of a case, at its files. */
    public static String path(CaseSummary summary) {
        return path(summary.id()) + "#pieces";
    }

    /** Number of files of the deposit that can be read. */
    public long received() {
        return treated.attachments().stream().filter(DeskLabels::isReadable).count();
    }

    public String otherNames() {
        return treated.others().stream().map(Person::fullName).collect(Collectors.joining(", "));
    }

    public Timeline timeline() {
        return Timeline.of(treated);
    }

    /** What was typed into a form that is no longer on the page; empty if nothing was. */
    public String orphan() {
        if (!mayDecide() && !typed.message().isEmpty()) {
            return typed.message();
        }
        if (!mayWriteToApplicant() && !typed.letter().isEmpty()) {
            return typed.letter();
        }
        var takesAccompaniment = mayReturnDocuments() && treated.process().messageToTransmitter();
        if (!takesAccompaniment && !typed.accompaniment().isEmpty()) {
            return typed.accompaniment();
        }
        return treated.isTreatable() ? "" : typed.comment();
    }

    /** False while a decision waits to be sent. */
    public boolean mayDecide() {
        return !treated.next().isEmpty()
                && treated.pending().filter(PendingDecision::waits).isEmpty();
    }

    public boolean mayWriteToApplicant() {
        return treated.isTreatable() && treated.process().messageToTransmitter();
    }

    /** True if documents can be returned here. */
    public boolean mayReturnDocuments() {
        return treated.isTreatable()
                && ReturnFiles.isOffered(treated.process(), treated.part().status());
    }

    /** The limits of the documents, said before they are sent. */
    public String returnHint() {
        var each = treated.process().attachmentMaxSize();
        return FormatLabels.list(treated.process().siAttachmentFormats()) + " ; " + ReturnFiles.MOST + " documents et "
                + DeskLabels.size(returnLimit) + " en tout au plus"
                + (each < returnLimit ? ", " + DeskLabels.size(each) + " chacun." : ".");
    }

    /** True if the form of documents was sent and refused. */
    public boolean hasReturnFault() {
        return faults.of(DocumentsController.FILES) != null
                || faults.of(DocumentsController.ACCOMPANIMENT) != null
                || !typed.accompaniment().isEmpty();
    }

    /** The day on which the files go and the reason, in words. */
    public String deletion() {
        var day = treated.part().filesDueOn();
        return day == null
                ? "Les pièces restent ici tant que le télédossier n’est pas terminé."
                : "Les pièces sont supprimées le " + Dates.day(day)
                        + ", le délai prévu par la démarche après la fin du traitement ; l’historique reste.";
    }

    public boolean isChosen(Status status) {
        return typed.wanted().equals(status.name());
    }

    /** The list from which the case most likely came. */
    public String listPath() {
        for (var list : Worklist.values()) {
            if (list.statuses().contains(treated.part().status())) {
                return CaseSelection.path(list, "");
            }
        }
        return CaseSelection.PATH;
    }
}
