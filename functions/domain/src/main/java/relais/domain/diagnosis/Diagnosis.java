package relais.domain.diagnosis;

import java.util.List;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;

/** The findings on the cases of a folder that the caller may see. */
public record Diagnosis(Folder folder, List<OfCase> cases) {
    public Diagnosis {
        cases = List.copyOf(cases);
    }

    /** @param findings never empty, with the blocking ones first */
    public record OfCase(Case part, List<Finding> findings) {
        public OfCase {
            findings = List.copyOf(findings);
        }
    }
}
