package relais.stores.sql;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.time.Instant;
import java.util.Arrays;
import relais.domain.Order;
import relais.domain.Page;
import relais.domain.Window;
import relais.domain.account.Question;
import relais.domain.account.Role;
import relais.domain.operator.AdministrationCriteria;
import relais.domain.operator.Administrations;
import relais.domain.organization.Organization;
import relais.domain.organization.OrganizationProperty;

/** The organisations that the hub's operator looks for, as one transaction sees them. */
record SqlAdministrations(JdbcOperations database) implements Administrations {
    private static final String FOUND = """
            (position(:words IN translate(name, :written, :read)) > 0 OR translate(code, :written, :read) = :words
                OR starts_with(company_register, :code) OR upper(branch_code) = :code)
            """;
    private static final String INHABITED = """
            (EXISTS (SELECT FROM membership m WHERE m.organization = organization.id)
                OR EXISTS (SELECT FROM subscription s
                    WHERE s.subscriber = organization.id AND s.status IN ('INACTIVE', 'ACTIVE')))
            """;
    /** Follows the domain's rule (Leadership). */
    private static final String LEADERLESS = """
            NOT EXISTS (SELECT FROM membership m JOIN account a ON a.id = m.account_id
                WHERE m.organization = organization.id AND m.role = ANY(:roles) AND m.suspended_since IS NULL
                    AND a.suspended_since IS NULL AND a.question_bounced_at IS NULL
                    AND (a.question_sent_at IS NULL OR a.question_sent_at > :overdue))
            """;

    @Override
    public Page<Organization> find(AdministrationCriteria sought, Window window) {
        var list = organizations()
                .where(FOUND, "words", sought.words())
                .with("code", sought.code())
                .with("written", AdministrationCriteria.WRITTEN)
                .with("read", AdministrationCriteria.READ);
        return page(list, window);
    }

    @Override
    public Page<Organization> leaderless(Instant now, Window window) {
        var roles = Arrays.stream(Role.values())
                .filter(Role::isAdministrator)
                .map(Role::name)
                .toList();
        var list = organizations()
                .where(INHABITED + " AND " + LEADERLESS, "roles", SqlColumns.array(roles))
                .with("overdue", now.minus(Question.TO_ANSWER));
        return page(list, window);
    }

    private SqlList<OrganizationRow> organizations() {
        return new SqlList<>(database, OrganizationRow.class, "organization");
    }

    private static Page<Organization> page(SqlList<OrganizationRow> list, Window window) {
        return list.page(
                SqlList.text("name"),
                Order.ascending(OrganizationProperty.NAME),
                window,
                OrganizationRow::organization);
    }
}
