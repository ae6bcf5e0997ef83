package relais.portal.desk;

import java.util.List;
import relais.domain.attachment.Attachment;
import relais.domain.desk.FetchFile.CaseFiles;
import relais.portal.View;

/** The files of a case that are together too large for one answer of this deployment, to be saved one by one. */
public record LargeArchivePage(CaseFiles found) implements View {

    @Override
    public String template() {
        return "largeArchive";
    }

    @Override
    public String title() {
        return "Pièces du télédossier " + found.within().part().externalId();
    }

    public String path() {
        return CaseSelection.PATH + "/" + found.within().part().id();
    }

    public List<Attachment> files() {
        return found.files();
    }
}
