package relais.stores.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import relais.domain.OrganizationId;
import relais.domain.datapass.Request;
import relais.domain.datapass.Requests;
import relais.domain.subscription.Contact;

/** DataPass requests as one transaction sees them. A written decision changes only in its organisation and its démarches. */
record SqlRequests(DecisionRows decisions, AdministratorRows administrators) implements Requests {

    @Override
    public void lock() {
        decisions.lock();
    }

    @Override
    public Optional<Request> find(long id) {
        var found = decisions.findByRequestId(id).stream()
                .map(DecisionRow::decision)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Request(id, found, administrators(id)));
    }

    @Override
    public List<Request> naming(OrganizationId organization) {
        return decisions.findRequestsNaming(organization).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    public void save(Request request) {
        decisions.insertRequest(request.id());
        decisions.upsertAll(DecisionRow.of(request));
        administrators.deleteByRequestId(request.id());
        administrators.insertAll(AdministratorRow.of(request));
    }

    private Map<OrganizationId, Contact> administrators(long id) {
        return administrators.findByRequestId(id).stream()
                .collect(Collectors.toMap(AdministratorRow::organization, AdministratorRow::contact));
    }
}
