package relais.domain.journal;

import java.time.Instant;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.SequentialIds;

/** Builds access entries, of somebody who opens a case from the office unless told otherwise. */
public final class AccessEntryBuilder {
    public static final AccessOrigin OFFICE =
            new AccessOrigin("192.0.2.1", "requete-1", "Firefox/128.0", "Windows NT 10.0", null, null);

    private final OrganizationId organization;
    private Instant at = Instant.parse("2026-03-02T09:30:00.123Z");
    private Actor by = new Actor.Person(SequentialIds.UNIQUE.next());
    private Accessed accessed = Accessed.ofCase(AccessKind.CASE, SequentialIds.UNIQUE.next(), "A-2026-1-01");
    private AccessOrigin origin = OFFICE;

    private AccessEntryBuilder(OrganizationId organization) {
        this.organization = organization;
    }

    public static AccessEntryBuilder anAccess(OrganizationId organization) {
        return new AccessEntryBuilder(organization);
    }

    public AccessEntryBuilder at(Instant instant) {
        at = instant;
        return this;
    }

    public AccessEntryBuilder by(UUID accountId) {
        by = new Actor.Person(accountId);
        return this;
    }

    public AccessEntryBuilder bySoftware(String clientId) {
        by = new Actor.Software(clientId);
        return this;
    }

    public AccessEntryBuilder to(Accessed what) {
        accessed = what;
        return this;
    }

    public AccessEntryBuilder toCase(String number) {
        return to(Accessed.ofCase(AccessKind.CASE, SequentialIds.UNIQUE.next(), number));
    }

    public AccessEntryBuilder from(AccessOrigin place) {
        origin = place;
        return this;
    }

    public AccessEntry build() {
        return new AccessEntry(at, by, organization, accessed, origin);
    }
}
