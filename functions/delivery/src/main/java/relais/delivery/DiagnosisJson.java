package relais.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import relais.domain.access.Side;
import relais.domain.diagnosis.Diagnosis;
import relais.domain.diagnosis.Finding;
import relais.domain.diagnosis.InFrench;
import relais.edge.OrganizationJson;
import relais.edge.WireTime;

/**
 * The doctor's answer, which names no person.
 *
 * @param sentence said where there is no télédossier to diagnose; null otherwise
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record DiagnosisJson(
        List<FolderJson> teledossiers, @Nullable String sentence) {

    static DiagnosisJson of(Diagnosis diagnosis) {
        return of(List.of(diagnosis));
    }

    static DiagnosisJson of(List<Diagnosis> all) {
        return new DiagnosisJson(
                all.stream().map(FolderJson::of).toList(), all.isEmpty() ? InFrench.UNKNOWN_NUMBER : null);
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FolderJson(
            String externalId, String processCode, @Nullable String createDateTime, List<CaseJson> cases) {

        static FolderJson of(Diagnosis diagnosis) {
            var folder = diagnosis.folder();
            return new FolderJson(
                    folder.externalId(),
                    folder.processCode(),
                    WireTime.write(folder.createdAt()),
                    diagnosis.cases().stream().map(CaseJson::of).toList());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CaseJson(
            String id, String externalId, OrganizationJson recipient, String status, List<FindingJson> findings) {

        static CaseJson of(Diagnosis.OfCase found) {
            return new CaseJson(
                    found.part().id().toString(),
                    found.part().externalId(),
                    OrganizationJson.of(found.part().recipient()),
                    found.part().status().name(),
                    found.findings().stream().map(FindingJson::of).toList());
        }
    }

    /**
     * One finding.
     *
     * @param finding its name for software, such as {@code FILE_PENDING}
     * @param mustAct OSL, SI or HUB; null if nobody has to act
     * @param sentence for people, in French
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FindingJson(String finding, @Nullable String mustAct, String sentence) {

        static FindingJson of(Finding finding) {
            var name = finding.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
            return new FindingJson(
                    name.toUpperCase(Locale.ROOT),
                    finding.mustAct().map(Side::name).orElse(null),
                    InFrench.sentence(finding));
        }
    }
}
