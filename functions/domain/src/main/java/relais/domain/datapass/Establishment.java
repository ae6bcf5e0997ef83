package relais.domain.datapass;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger.Tables;
import relais.domain.Order;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.Window;
import relais.domain.organization.Organization;
import relais.domain.organization.OrganizationProperty;
import relais.domain.organization.OrganizationSearch;

/**
 * The administration of a request as DataPass names it. Without INSEE's record DataPass knows neither the commune nor the real
 * name.
 *
 * @param siret 14 digits
 * @param commune INSEE code of 5 characters; null if INSEE's record is missing
 */
public record Establishment(
        @Nullable String siret,
        @Nullable String commune,
        @Nullable String name,
        @Nullable String postalCode) {
    private static final Window SEVERAL = new Window(0, 100);
    private static final Order<OrganizationProperty> BY_CODE = Order.ascending(OrganizationProperty.BRANCH_CODE);

    /**
     * The administration; empty if the hub cannot tell which one it is.
     *
     * @param request decides between several administrations of one SIRET
     */
    Optional<Beneficiary> beneficiary(Tables tables, Request request) {
        @Nullable String number = siret;
        if (number == null) {
            return Optional.empty();
        }
        return commune == null
                ? known(tables, number, request).map(Beneficiary::unnamed)
                : Optional.of(
                        new Beneficiary(new OrganizationId(OrganizationType.SI, number, commune), name, postalCode));
    }

    private static Optional<OrganizationId> known(Tables tables, String siret, Request request) {
        var type = OrganizationType.SI.name();
        List<OrganizationId> all =
                tables.organizations().list(new OrganizationSearch(type, siret, BY_CODE, SEVERAL)).items().stream()
                        .map(Organization::id)
                        .toList();
        var named = all.stream().filter(request.organizations()::contains).toList();
        return all.size() == 1
                ? Optional.of(all.getFirst())
                : Optional.of(named).filter(list -> list.size() == 1).map(List::getFirst);
    }
}
