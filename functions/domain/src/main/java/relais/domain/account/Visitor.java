package relais.domain.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.person.Person;

/**
 * A logged-in person who acts for one administration.
 *
 * @param place the membership in that administration
 * @param places the memberships in which the person may act, to switch between
 * @param names of the administrations of {@code places}
 */
public record Visitor(
        UUID accountId, Person person, Membership place, List<Membership> places, Map<OrganizationId, String> names) {
    public Visitor {
        places = List.copyOf(places);
        names = Map.copyOf(names);
    }

    public OrganizationId organization() {
        return place.organization();
    }

    public String organizationName() {
        return nameOf(organization());
    }

    public String nameOf(OrganizationId id) {
        return names.getOrDefault(id, id.toString());
    }
}
