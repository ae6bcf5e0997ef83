package relais.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.domain.folder.EarlierDeposit;
import relais.domain.folder.RehearseDeposit.Rehearsal;
import relais.edge.Errors;
import relais.edge.WireTime;

/**
 * The answer that a deposit would get.
 *
 * @param accepted true if POST /folders would answer 201
 * @param errors every fault, of form and of the rules, as POST would tell them
 * @param warnings things that do not stop it, and are seldom meant
 * @param earlier the former deposit under its number
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record DryRunJson(
        boolean accepted,
        List<Errors.Entry> errors,
        List<IgnoredJson> ignored,
        List<String> warnings,
        @Nullable EarlierJson earlier) {

    static DryRunJson of(
            List<Errors.Entry> faultsOfForm, Rehearsal rehearsal, List<String> ignored, List<String> warnings) {
        var isComparable = faultsOfForm.isEmpty();
        var refused = new ArrayList<String>();
        rehearsal
                .earlier()
                .filter(earlier -> isComparable && !earlier.isTheSame())
                .map(EarlierDeposit::refusal)
                .ifPresent(refused::add);
        refused.addAll(rehearsal.faults());
        var errors = new ArrayList<>(faultsOfForm);
        errors.addAll(Errors.of(400, refused).errors());
        return new DryRunJson(
                errors.isEmpty(),
                errors,
                ignored.stream().map(IgnoredJson::of).toList(),
                warnings,
                rehearsal
                        .earlier()
                        .map(earlier -> EarlierJson.of(earlier, isComparable))
                        .orElse(null));
    }

    /**
     * A property of the body without effect.
     *
     * @param property its path, such as {@code /cases/0/status}
     * @param reason READ_ONLY: only the hub sets it; UNKNOWN: perhaps a misspelling
     */
    @Serdeable
    record IgnoredJson(String property, String reason) {

        static IgnoredJson of(String path) {
            return new IgnoredJson(path, FolderJson.isReadOnly(path) ? "READ_ONLY" : "UNKNOWN");
        }
    }

    /**
     * The folder that has the number already.
     *
     * @param differing names of the properties that differ in this deposit; null while faults of form prevent the
     * comparison
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record EarlierJson(
            String id,
            String globalStatus,
            @Nullable String createDateTime,
            @Nullable List<String> differing) {

        static EarlierJson of(EarlierDeposit earlier, boolean isComparable) {
            return new EarlierJson(
                    earlier.folder().id().toString(),
                    earlier.folder().globalStatus().name(),
                    WireTime.write(earlier.folder().createdAt()),
                    isComparable ? earlier.differing() : null);
        }
    }
}
