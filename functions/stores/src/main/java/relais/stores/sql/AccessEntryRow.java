package relais.stores.sql;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.journal.AccessEntry;
import relais.domain.journal.AccessKind;
import relais.domain.journal.AccessOrigin;
import relais.domain.journal.Accessed;
import relais.domain.journal.Actor;

/** A row of the table {@code access_entry}; either the account or the client is null. */
@MappedEntity("access_entry")
record AccessEntryRow(
        @Id @GeneratedValue @Nullable Long id,
        Instant at,
        @Nullable UUID accountId,
        @Nullable String clientId,
        @MappedProperty(converter = OrganizationName.class) OrganizationId organization,
        AccessKind kind,
        @Nullable UUID caseId,
        @Nullable String number,
        @Nullable UUID attachmentId,
        String source,
        String requestId,
        @Nullable String browser,
        @Nullable String os,
        @Nullable String software,
        @Nullable String version) {

    static AccessEntryRow of(AccessEntry entry) {
        var accessed = entry.accessed();
        var origin = entry.origin();
        return new AccessEntryRow(
                null,
                entry.at(),
                accountId(entry.by()),
                clientId(entry.by()),
                entry.organization(),
                accessed.kind(),
                accessed.caseId(),
                accessed.number(),
                accessed.attachmentId(),
                origin.source(),
                origin.request(),
                origin.browser(),
                origin.os(),
                origin.software(),
                origin.version());
    }

    static @Nullable UUID accountId(@Nullable Actor by) {
        return by instanceof Actor.Person(var id) ? id : null;
    }

    static @Nullable String clientId(@Nullable Actor by) {
        return by instanceof Actor.Software(var id) ? id : null;
    }

    AccessEntry entry() {
        return new AccessEntry(
                at,
                accountId == null ? new Actor.Software(Objects.requireNonNull(clientId)) : new Actor.Person(accountId),
                organization,
                new Accessed(kind, caseId, number, attachmentId),
                new AccessOrigin(source, requestId, browser, os, software, version));
    }
}
