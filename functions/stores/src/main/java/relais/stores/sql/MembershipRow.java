package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.account.Suspension;

/** A row of the table {@code membership}; its rights list each démarche followed by the right to it. */
@MappedEntity("membership")
record MembershipRow(
        @Id UUID accountId,

        @Id @MappedProperty(converter = OrganizationName.class)
        OrganizationId organization,

        Role role,
        Suspension.@Nullable Reason suspensionReason,
        @Nullable String suspensionWords,
        @Nullable Instant suspendedSince,
        Instant since,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> rights) {

    static List<MembershipRow> of(Account account) {
        return account.memberships().stream()
                .map(membership -> of(account.id(), membership))
                .toList();
    }

    private static MembershipRow of(UUID accountId, Membership membership) {
        @Nullable Suspension suspension = membership.suspension();
        return new MembershipRow(
                accountId,
                membership.organization(),
                membership.role(),
                suspension == null ? null : suspension.reason(),
                suspension == null ? null : suspension.words(),
                suspension == null ? null : suspension.since(),
                membership.since(),
                membership.rights().entrySet().stream()
                        .flatMap(right ->
                                Stream.of(right.getKey(), right.getValue().name()))
                        .toList());
    }

    static Map<String, Right> rights(List<String> inTurn) {
        var rights = new HashMap<String, Right>();
        for (var place = 0; place < inTurn.size(); place += 2) {
            rights.put(inTurn.get(place), Right.valueOf(inTurn.get(place + 1)));
        }
        return rights;
    }
}
