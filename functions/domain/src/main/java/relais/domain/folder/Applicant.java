package relais.domain.folder;

import org.jspecify.annotations.Nullable;

/** The person who made the request. */
public record Applicant(
        String firstName, String lastName, @Nullable String email) {
    @Override
    public String toString() {
        return "Applicant[…]";
    }
}
