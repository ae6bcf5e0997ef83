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
 * What a deposit would be answered, were it one.
 *
 * @param accepted whether POST /folders would answer 201
 * @param errors every fault, of form and of the rules, as POST would tell them
 * @param warnings what does not stop it, and is seldom meant
 * @param earlier what was deposited before under its number
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
     * Something in the body that changes nothing.
     *
     * @param property its path, such as {@code /cases/0/status}
     * @param reason READ_ONLY: the hub answers it, nobody sets it here; UNKNOWN: perhaps a misspelling
     */
    @Serdeable
    record IgnoredJson(String property, String reason) {

        static IgnoredJson of(String path) {
            return new IgnoredJson(path, FolderJson.isReadOnly(path) ? "READ_ONLY" : "UNKNOWN");
        }
    }

    /**
     * The folder that has the number.
     *
     * @param differing names of the properties that are other in this deposit; null while its faults of form keep it from being compared
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
