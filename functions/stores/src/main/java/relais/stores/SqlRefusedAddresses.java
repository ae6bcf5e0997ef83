package relais.stores;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import relais.domain.notification.RefusedAddresses;

/** Refused addresses as one transaction sees them. */
record SqlRefusedAddresses(Handle handle) implements RefusedAddresses {
    @Override
    public void note(String address, Instant at) {
        handle.execute(
                "INSERT INTO refused_address (address, refused_at) VALUES (?, ?)"
                        + " ON CONFLICT (address) DO UPDATE SET refused_at = excluded.refused_at",
                key(address),
                at);
    }

    @Override
    public void clear(Collection<String> addresses) {
        handle.execute("DELETE FROM refused_address WHERE address = ANY(?)", (Object) keys(addresses));
    }

    @Override
    public Map<String, Instant> among(Collection<String> addresses) {
        var refused = new HashMap<String, Instant>();
        handle.select("SELECT address, refused_at FROM refused_address WHERE address = ANY(?)", (Object)
                        keys(addresses))
                .map((row, context) -> refused.put(row.getString("address"), SqlColumns.instant(row, "refused_at")))
                .list();
        var asked = new HashMap<String, Instant>();
        addresses.stream()
                .filter(address -> refused.containsKey(key(address)))
                .forEach(address -> asked.put(address, refused.get(key(address))));
        return Map.copyOf(asked);
    }

    @Override
    public int forget(Instant before, int limit) {
        return handle.execute("""
                DELETE FROM refused_address WHERE address IN (
                    SELECT address FROM refused_address WHERE refused_at < ? ORDER BY refused_at LIMIT ?)
                """, before, limit);
    }

    private static Object keys(Collection<String> addresses) {
        return SqlColumns.array(addresses.stream().map(SqlRefusedAddresses::key).toList());
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
