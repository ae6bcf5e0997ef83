package relais.stores.sql;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import relais.domain.OrganizationId;
import relais.domain.Page;
import relais.domain.organization.Organization;
import relais.domain.organization.OrganizationProperty;
import relais.domain.organization.OrganizationSearch;
import relais.domain.organization.Organizations;

/** Organisations as one transaction sees them. */
record SqlOrganizations(OrganizationRows rows, JdbcOperations database) implements Organizations {

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return rows.findById(id).map(OrganizationRow::organization);
    }

    @Override
    public Optional<Organization> lock(OrganizationId id) {
        return rows.findByIdForUpdate(id).map(OrganizationRow::organization);
    }

    @Override
    public Map<OrganizationId, String> names(Collection<OrganizationId> ids) {
        return rows.labels(SqlColumns.array(ids)).stream()
                .collect(Collectors.toMap(OrganizationLabel::id, OrganizationLabel::name));
    }

    @Override
    public Page<Organization> list(OrganizationSearch search) {
        return new SqlList<>(database, OrganizationRow.class, "organization")
                .where("type = :type", "type", search.type())
                .where("company_register = :companyRegister", "companyRegister", search.companyRegister())
                .page(
                        column(search.order().property()),
                        search.order(),
                        search.window(),
                        OrganizationRow::organization);
    }

    @Override
    public boolean insert(Organization organization) {
        return !rows.insert(OrganizationRow.of(organization)).isEmpty();
    }

    @Override
    public void save(Organization organization) {
        rows.upsert(OrganizationRow.of(organization));
    }

    private static String column(OrganizationProperty property) {
        return switch (property) {
            case CODE -> SqlList.text("code");
            case TYPE -> SqlList.text("type");
            case NAME -> SqlList.text("name");
            case COMPANY_REGISTER -> SqlList.text("company_register");
            case BRANCH_CODE, BRANCHE_CODE -> SqlList.text("branch_code");
            case COUNTRY -> SqlList.text("country");
            case POSTAL_CODE -> SqlList.text("postal_code");
            case TERRITORY -> SqlList.text("territory");
            case EMAIL -> SqlList.text("email");
            case PHONE_NUMBER -> SqlList.text("phone_number");
            case STATUS -> SqlList.text("status");
            case CREATE_DATE_TIME -> "created_at";
        };
    }
}
