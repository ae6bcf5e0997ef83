package relais.portal.desk;

import java.util.List;
import relais.domain.desk.FetchFile.CaseFiles;
import relais.portal.View;

/**
 * Cases whose files are together too large for one answer of this deployment, to be saved case by case.
 *
 * @param limit of an answer in bytes
 */
public record LargeArchivesPage(CaseSelection selection, List<CaseFiles> found, long limit) implements View {
    public LargeArchivesPage {
        found = List.copyOf(found);
    }

    @Override
    public String template() {
        return "largeArchives";
    }

    @Override
    public String title() {
        return "Pièces de " + DeskLabels.cases(found.size());
    }

    /** Bytes of the files of a case. */
    public long size(CaseFiles files) {
        return files.files().stream()
                .mapToLong(file -> file.stored().orElseThrow().size())
                .sum();
    }

    public String path(CaseFiles files) {
        return CaseSelection.PATH + "/" + files.within().part().id() + "/archive";
    }
}
