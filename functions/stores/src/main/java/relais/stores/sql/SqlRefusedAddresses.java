package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import relais.domain.outbox.RefusedAddresses;

/** Refused addresses as one transaction sees them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SqlRefusedAddresses extends RefusedAddresses, GenericRepository<RefusedAddressRow, String> {

    @Query("""
            INSERT INTO refused_address (address, refused_at) VALUES (:address, :refusedAt)
            ON CONFLICT (address) DO UPDATE SET refused_at = excluded.refused_at
            """)
    void upsert(RefusedAddressRow row);

    void deleteByAddressIn(Collection<String> addresses);

    List<RefusedAddressRow> findByAddressIn(Collection<String> addresses);

    @Override
    default void note(String address, Instant at) {
        upsert(new RefusedAddressRow(key(address), at));
    }

    @Override
    default void clear(Collection<String> addresses) {
        deleteByAddressIn(keys(addresses));
    }

    @Override
    default Map<String, Instant> among(Collection<String> addresses) {
        var refused = findByAddressIn(keys(addresses)).stream()
                .collect(Collectors.toMap(RefusedAddressRow::address, RefusedAddressRow::refusedAt));
        var asked = new HashMap<String, Instant>();
        addresses.stream()
                .filter(address -> refused.containsKey(key(address)))
                .forEach(address -> asked.put(address, refused.get(key(address))));
        return Map.copyOf(asked);
    }

    @Override
    @Query("""
            DELETE FROM refused_address WHERE address IN (
                SELECT address FROM refused_address WHERE refused_at < :before ORDER BY refused_at LIMIT :limit)
            """)
    int forget(Instant before, int limit);

    private static List<String> keys(Collection<String> addresses) {
        return addresses.stream().map(SqlRefusedAddresses::key).toList();
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
