package relais.domain.datapass;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import relais.domain.OrganizationId;

/** Requests in a map that its owner snapshots, one transaction at a time. */
public record MemoryRequests(Map<Long, Request> byId) implements Requests {

    @Override
    public void lock() {
        // there is no other transaction
    }

    @Override
    public Optional<Request> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Request> naming(OrganizationId organization) {
        return byId.values().stream()
                .filter(request -> request.organizations().contains(organization))
                .sorted(Comparator.comparingLong(Request::id))
                .toList();
    }

    @Override
    public void save(Request request) {
        byId.put(request.id(), request);
    }
}
