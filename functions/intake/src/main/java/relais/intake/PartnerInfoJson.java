package relais.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import relais.domain.folder.PartnerInfo;

/** The depositing software on the wire. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record PartnerInfoJson(
        @Nullable String editorName,
        @Nullable String applicationName,
        @Nullable String softwareVersion) {

    static PartnerInfoJson of(PartnerInfo from) {
        return new PartnerInfoJson(from.editorName(), from.applicationName(), from.softwareVersion());
    }
}
