package relais.domain.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Refused addresses in a map that its owner snapshots. */
public record MemoryRefusedAddresses(Map<String, Instant> byAddress) implements RefusedAddresses {
    @Override
    public void note(String address, Instant at) {
        byAddress.put(key(address), at);
    }

    @Override
    public void clear(Collection<String> addresses) {
        addresses.forEach(address -> byAddress.remove(key(address)));
    }

    @Override
    public Map<String, Instant> among(Collection<String> addresses) {
        return addresses.stream()
                .distinct()
                .filter(address -> byAddress.containsKey(key(address)))
                .collect(Collectors.toUnmodifiableMap(address -> address, address -> byAddress.get(key(address))));
    }

    @Override
    public int forget(Instant before, int limit) {
        var over = byAddress.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(before))
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        over.forEach(byAddress::remove);
        return over.size();
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
