package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.person.EmailAddress;

/** A row of the table {@code link}. */
@MappedEntity("link")
record LinkRow(
        @Id UUID accountId,
        @Id LinkKind kind,
        String tokenHash,
        Instant expiresAt,
        @Nullable String newAddress,
        @Nullable Instant lostAt) {

    static LinkRow of(OneTimeLink link) {
        @Nullable EmailAddress address = link.newAddress();
        return new LinkRow(
                link.accountId(),
                link.kind(),
                link.tokenHash(),
                link.expiresAt(),
                address == null ? null : address.value(),
                link.lostAt());
    }

    OneTimeLink link() {
        return new OneTimeLink(
                kind,
                accountId,
                tokenHash,
                expiresAt,
                newAddress == null ? null : new EmailAddress(newAddress),
                lostAt);
    }
}
