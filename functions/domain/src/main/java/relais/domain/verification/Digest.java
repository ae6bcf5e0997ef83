package relais.domain.verification;

import relais.domain.OrganizationId;

/** A digest about the people of an administration who have not answered. Its content is computed when it is sent. */
public record Digest(Reader reader, OrganizationId about) {
    /** The readers of a digest. */
    public enum Reader {
        /** The administrators of the administration itself. */
        ADMINISTRATORS,
        /** The national administrators, for an administration without an administrator able to act. */
        OPERATOR
    }
}
