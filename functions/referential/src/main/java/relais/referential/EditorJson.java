package relais.referential;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import relais.domain.subscription.Editor;

/** A software editor as delegation actor on the wire. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record EditorJson(String branchCode, String companyRegister, String type) implements DelegationActorJson {
    static final List<String> TYPES = List.of(Editor.TYPE);

    static EditorJson of(Editor editor) {
        return new EditorJson(editor.branchCode(), editor.companyRegister(), Editor.TYPE);
    }

    static Optional<String> type(String text) {
        return text.strip().equalsIgnoreCase(Editor.TYPE) ? Optional.of(Editor.TYPE) : Optional.empty();
    }
}
