package relais.portal.desk;

import relais.domain.desk.FetchFile.CaseFile;
import relais.portal.View;
import relais.portal.readable.ReadableDocument;

/** The XML of a démarche as people read it. */
public record ReadingPage(CaseFile found, ReadableDocument document) implements View {

    @Override
    public String template() {
        return "reading";
    }

    @Override
    public String title() {
        return found.file().fileName();
    }

    public String casePath() {
        return CasePage.path(found.within().part().id());
    }

    public String filePath() {
        return casePath() + "/pieces/" + found.file().id();
    }
}
