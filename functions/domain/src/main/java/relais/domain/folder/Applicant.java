package relais.domain.folder;

import org.jspecify.annotations.Nullable;

/** The person whose request it is. */
public record Applicant(
        String firstName, String lastName, @Nullable String email) {
    @Override
    public String toString() {
        return "Applicant[…]";
    }
}
