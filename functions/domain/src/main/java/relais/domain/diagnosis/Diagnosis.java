package relais.domain.diagnosis;

import java.util.List;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;

/** What was found of the cases of a folder that are its asker's. */
public record Diagnosis(Folder folder, List<OfCase> cases) {
    public Diagnosis {
        cases = List.copyOf(cases);
    }

    /** @param findings what keeps it first; never empty */
    public record OfCase(Case part, List<Finding> findings) {
        public OfCase {
            findings = List.copyOf(findings);
        }
    }
}
