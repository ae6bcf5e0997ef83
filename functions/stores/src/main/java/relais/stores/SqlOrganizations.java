package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import relais.domain.Page;
import relais.domain.organization.Organization;
import relais.domain.organization.Organization.Contact;
import relais.domain.organization.Organization.Place;
import relais.domain.organization.OrganizationId;
import relais.domain.organization.OrganizationProperty;
import relais.domain.organization.OrganizationSearch;
import relais.domain.organization.Organizations;

/** Organisations as one transaction sees them. */
record SqlOrganizations(Handle handle) implements Organizations {
    private static final String INSERT = """
            INSERT INTO organization (id, name, code, status, country, postal_code, territory, email, phone_number,
                created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OR_REPLACE = """
            ON CONFLICT (id) DO UPDATE SET (name, code, status, country, postal_code, territory, email, phone_number,
                created_at, updated_at)
            = (excluded.name, excluded.code, excluded.status, excluded.country, excluded.postal_code, excluded.territory,
                excluded.email, excluded.phone_number, excluded.created_at, excluded.updated_at)
            """;

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return handle.select("SELECT * FROM organization WHERE id = ?", id.toString())
                .map((row, context) -> organization(row))
                .findOne();
    }

    @Override
    public Optional<Organization> lock(OrganizationId id) {
        return handle.select("SELECT * FROM organization WHERE id = ? FOR UPDATE", id.toString())
                .map((row, context) -> organization(row))
                .findOne();
    }

    @Override
    public Map<OrganizationId, String> names(Collection<OrganizationId> ids) {
        var names = new HashMap<OrganizationId, String>();
        handle.select("SELECT id, name FROM organization WHERE id = ANY(?)", (Object) SqlColumns.array(ids))
                .map((row, context) -> names.put(SqlColumns.organization(row, "id"), row.getString("name")))
                .list();
        return names;
    }

    @Override
    public Page<Organization> list(OrganizationSearch search) {
        return new SqlList(handle, "organization")
                .where("type = :type", "type", search.type())
                .where("company_register = :companyRegister", "companyRegister", search.companyRegister())
                .page(
                        column(search.order().property()),
                        search.order(),
                        search.window(),
                        SqlOrganizations::organization);
    }

    @Override
    public boolean insert(Organization organization) {
        return write(INSERT + "ON CONFLICT (id) DO NOTHING", organization) == 1;
    }

    @Override
    public void save(Organization organization) {
        write(INSERT + OR_REPLACE, organization);
    }

    private int write(String statement, Organization organization) {
        return handle.execute(
                statement,
                organization.id().toString(),
                organization.name(),
                organization.code(),
                organization.status(),
                organization.place().country(),
                organization.place().postalCode(),
                organization.place().territory(),
                organization.contact().email(),
                organization.contact().phoneNumber(),
                organization.createdAt(),
                organization.updatedAt());
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

    static Organization organization(ResultSet row) throws SQLException {
        return new Organization(
                SqlColumns.organization(row, "id"),
                row.getString("name"),
                row.getString("code"),
                row.getString("status"),
                new Place(row.getString("country"), row.getString("postal_code"), row.getString("territory")),
                new Contact(row.getString("email"), row.getString("phone_number")),
                SqlColumns.instantOrNull(row, "created_at"),
                SqlColumns.instantOrNull(row, "updated_at"));
    }
}
