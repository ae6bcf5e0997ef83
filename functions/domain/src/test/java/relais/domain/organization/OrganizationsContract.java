package relais.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.NOBODY;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;

/** What every collection of organisations must do, whatever keeps it. */
public interface OrganizationsContract {
    /** The same one throughout a test; it may hold what other tests left. */
    Ledger ledger();

    @Test
    default void an_organisation_comes_back_accents_and_dashes_included() {
        var moselle = new Organization(CD_DE_MOSELLE, "Conseil départemental de la Moselle — « Ḿ » 🏛️");

        ledger().write(tables -> tables.organizations().save(moselle));

        assertThat(find(CD_DE_MOSELLE)).contains(moselle);
    }

    @Test
    default void saving_again_replaces() {
        ledger().write(tables -> tables.organizations().save(new Organization(CD_DE_MOSELLE, "avant")));

        ledger().write(tables -> tables.organizations().save(new Organization(CD_DE_MOSELLE, "après")));

        assertThat(find(CD_DE_MOSELLE).orElseThrow().name()).isEqualTo("après");
    }

    @Test
    default void an_unknown_organisation_is_empty() {
        assertThat(find(NOBODY)).isEmpty();
    }

    private Optional<Organization> find(OrganizationId id) {
        return ledger().transaction(tables -> tables.organizations().find(id));
    }
}
