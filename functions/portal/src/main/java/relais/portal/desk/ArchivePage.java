package relais.portal.desk;

import java.util.Objects;
import java.util.UUID;
import relais.domain.desk.PrepareArchive.FoundArchive;
import relais.domain.desk.PreparedArchive;
import relais.domain.desk.Worklist;
import relais.portal.View;

/** An archive that is prepared, ready or cannot be made, and the way back to its cases. */
public record ArchivePage(FoundArchive found) implements View {

    static final String PATH = "/portail/archives";

    static String path(UUID id) {
        return PATH + "/" + id;
    }

    @Override
    public String template() {
        return "archive";
    }

    @Override
    public String title() {
        if (archive().isReady()) {
            return "L’archive est prête";
        }
        return archive().isAwaited() ? "L’archive se prépare" : "L’archive n’a pas pu être préparée";
    }

    public PreparedArchive archive() {
        return found.archive();
    }

    public String path() {
        return path(archive().id());
    }

    /** « 12 pièces (30 Mo) du télédossier CERTDC-42 ». */
    public String content() {
        var files = archive().files() == 1 ? "1 pièce" : archive().files() + " pièces";
        var cases = isOfOneCase()
                ? "du télédossier " + found.cases().getFirst().part().externalId()
                : "de " + found.cases().size() + " télédossiers";
        return files + " (" + DeskLabels.size(archive().size()) + ") " + cases;
    }

    public String back() {
        return isOfOneCase()
                ? CasePage.path(found.cases().getFirst().part().id())
                : CaseSelection.path(Worklist.TO_TREAT, "");
    }

    public String backWords() {
        return isOfOneCase() ? "Revenir au télédossier" : "Revenir aux télédossiers";
    }

    public String failure() {
        return switch (Objects.requireNonNull(archive().failure())) {
            case FILE_GONE ->
                "Une pièce ou un télédossier n’est plus là : le délai de conservation est passé, ou une autre administration en"
                        + " est destinataire. Demandez l’archive de nouveau " + origin() + ".";
            case TOO_LARGE ->
                "C’est plus de 5 Go : choisissez moins de télédossiers, ou téléchargez les pièces une par une.";
            case FAILED_TOO_OFTEN ->
                "Le service de fichiers n’a pas répondu, malgré plusieurs essais. Demandez l’archive de nouveau "
                        + origin() + ", ou téléchargez les pièces une par une.";
        };
    }

    private String origin() {
        return isOfOneCase() ? "depuis le télédossier" : "depuis la liste";
    }

    private boolean isOfOneCase() {
        return found.cases().size() == 1;
    }
}
