package relais.domain.organization;

import org.jspecify.annotations.Nullable;
import relais.domain.Order;
import relais.domain.Window;

/** Criteria of a search for organisations; a null filter lets all pass. */
public record OrganizationSearch(
        @Nullable String type, @Nullable String companyRegister, Order<OrganizationProperty> order, Window window) {

    boolean matches(Organization organization) {
        return (type == null || type.equals(organization.id().type().name()))
                && (companyRegister == null
                        || companyRegister.equals(organization.id().companyRegister()));
    }
}
