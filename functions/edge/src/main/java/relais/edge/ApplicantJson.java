package relais.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import relais.domain.folder.Applicant;

/** The applicant on the wire. An absent name is an empty text. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ApplicantJson(
        String firstName, String lastName, @Nullable String email) {

    private static final int NAME_MAX_LENGTH = 255;

    public static ApplicantJson of(Applicant applicant) {
        return new ApplicantJson(applicant.firstName(), applicant.lastName(), applicant.email());
    }

    public static Applicant read(JsonReader json) {
        json.requireEvenEmpty("firstName", "lastName");
        return new Applicant(
                json.text("firstName", NAME_MAX_LENGTH),
                json.text("lastName", NAME_MAX_LENGTH),
                json.optionalEmail("email"));
    }

    @Override
    public String toString() {
        return "ApplicantJson[…]";
    }
}
