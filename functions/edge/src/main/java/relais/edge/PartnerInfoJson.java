package relais.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import relais.domain.folder.PartnerInfo;

/** The calling software on the wire. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PartnerInfoJson(
        @Nullable String editorName,
        @Nullable String applicationName,
        @Nullable String softwareVersion) {

    public static PartnerInfoJson of(PartnerInfo from) {
        return new PartnerInfoJson(from.editorName(), from.applicationName(), from.softwareVersion());
    }
}
