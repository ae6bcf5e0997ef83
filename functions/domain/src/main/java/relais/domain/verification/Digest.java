package relais.domain.verification;

import relais.domain.OrganizationId;

/** Somebody is to be told who of an administration has not answered; what it says is what is true when it leaves. */
public record Digest(Reader reader, OrganizationId about) {
    /** Who reads it. */
    public enum Reader {
        /** Those of the administration itself. */
        ADMINISTRATORS,
        /** The national administrators, where an administration has nobody left who could act. */
        OPERATOR
    }
}
