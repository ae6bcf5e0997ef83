package relais.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.faults;
import static relais.domain.Outcomes.forbidden;
import static relais.domain.Outcomes.value;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.Hub;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.access.Caller;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.Role;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditEntry;
import relais.domain.journal.AuditedAction;
import relais.domain.organization.Organization;

/** Lets the source's software hand its cases over for seven days, unless it is withdrawn; without it nothing moves. */
final class The_agreement_to_a_migration {
    private final Hub hub = new Hub();
    private final Caller lyon = hub.softwareOf(MAIRIE_DE_LYON);

    The_agreement_to_a_migration() {
        hub.send(aFolder().to(MAIRIE_DE_LYON));
    }

    @Test
    void is_asked_of_software_and_its_absence_said() {
        assertThat(refusal())
                .contains(
                        "no administrator of " + MAIRIE_DE_CLAMART,
                        "agreed on the portal",
                        "7 days",
                        MAIRIE_DE_LYON.toString());
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
    }

    @Test
    void is_not_asked_of_an_administrator_of_the_hub() {
        assertThat(value(hub.migrate(hub.administration(), MAIRIE_DE_LYON, MAIRIE_DE_CLAMART)))
                .isEqualTo(1);
    }

    @Test
    void lets_the_cases_go_and_the_request_be_retried() {
        hub.agree(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);

        assertThat(value(migrate())).isEqualTo(1);
        assertThat(value(migrate())).isZero();
    }

    @Test
    void holds_for_seven_days() {
        hub.agree(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);
        hub.clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(value(migrate())).isEqualTo(1);

        hub.clock.advance(Duration.ofSeconds(1));

        assertThat(refusal()).contains("agreed");
    }

    @Test
    void given_again_holds_for_seven_more_days() {
        var administrator = hub.agree(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);
        hub.clock.advance(Duration.ofDays(6));
        value(hub.agreeToMigration.agree(administrator, MAIRIE_DE_LYON.companyRegister()));
        hub.clock.advance(Duration.ofDays(6));

        assertThat(value(migrate())).isEqualTo(1);
        assertThat(value(hub.agreeToMigration.list(administrator))).hasSize(1);
    }

    @Test
    void withdrawn_lets_nothing_go() {
        var administrator = hub.agree(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);
        var awaited = value(hub.agreeToMigration.list(administrator)).getFirst();
        assertThat(awaited.sourceName()).isEqualTo("Ville de Lyon");

        value(hub.agreeToMigration.withdraw(administrator, awaited.agreement().id()));
        value(hub.agreeToMigration.withdraw(administrator, awaited.agreement().id()));

        assertThat(refusal()).contains("agreed");
        assertThat(value(hub.agreeToMigration.list(administrator))).isEmpty();
        assertThat(hub.ledger.<List<AuditEntry>>transaction(
                        tables -> tables.auditEntries().of(MAIRIE_DE_CLAMART, 10)))
                .extracting(AuditEntry::action)
                .containsExactly(AuditedAction.WITHDREW_AGREEMENT_TO_MIGRATION, AuditedAction.AGREED_TO_MIGRATION);
    }

    @Test
    void is_withdrawn_by_the_target_alone() {
        var administrator = hub.agree(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);
        var awaited = value(hub.agreeToMigration.list(administrator)).getFirst();

        value(hub.agreeToMigration.withdraw(
                hub.administratorOf(CD_DE_MOSELLE), awaited.agreement().id()));

        assertThat(value(migrate())).isEqualTo(1);
    }

    @Test
    void to_another_target_or_from_another_source_lets_nothing_go() {
        hub.agree(MAIRIE_DE_LYON, CD_DE_MOSELLE);
        hub.agree(CD_DE_MOSELLE, MAIRIE_DE_CLAMART);
        hub.agree(MAIRIE_DE_CLAMART, MAIRIE_DE_LYON);

        assertThat(refusal()).contains("agreed");
    }

    @Test
    void of_somebody_who_administers_the_target_no_more_lets_nothing_go() {
        var administrator = hub.agree(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);
        hub.ledger.write(tables -> {
            var account = tables.accounts().lock(administrator.accountId()).orElseThrow();
            tables.accounts().update(lowered(account));
        });

        assertThat(refusal()).contains("agreed");
    }

    @Test
    void is_a_local_administrators_alone_to_give() {
        var agent = acting(hub.administratorOf(MAIRIE_DE_CLAMART));

        forbidden(hub.agreeToMigration.agree(agent, MAIRIE_DE_LYON.toString()));
        assertThat(forbidden(hub.agreeToMigration.list(agent))).isNotEmpty();
        assertThat(forbidden(hub.agreeToMigration.withdraw(agent, hub.ids.next())))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "21690123100011",
                " 216 901 231 00011 ",
                "216 901 231 00011",
                "21690123100011-69123",
                "SI-21690123100011-69123"
            })
    void names_its_source_by_the_siret_as_people_write_it(String typed) {
        var administrator = hub.administratorOf(MAIRIE_DE_CLAMART);

        value(hub.agreeToMigration.agree(administrator, typed));

        assertThat(value(hub.agreeToMigration.list(administrator)))
                .extracting(awaited -> awaited.agreement().source())
                .containsExactly(MAIRIE_DE_LYON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2169012310001",
                "216901231000110",
                "Lyon",
                "OSL-21690123100011-69123",
                "21690123100011-69999",
                "11111111111111"
            })
    void to_what_is_no_administration_is_refused(String typed) {
        assertThat(faults(hub.agreeToMigration.agree(hub.administratorOf(MAIRIE_DE_CLAMART), typed)))
                .hasSize(1);
    }

    @Test
    void to_ones_own_administration_is_refused() {
        assertThat(faults(hub.agreeToMigration.agree(
                        hub.administratorOf(MAIRIE_DE_CLAMART), MAIRIE_DE_CLAMART.toString())))
                .containsExactly(AgreementFault.Code.OWN_ADMINISTRATION);
    }

    @Test
    void to_one_of_several_administrations_of_a_siret_names_which() {
        var annex = new OrganizationId(OrganizationType.SI, MAIRIE_DE_LYON.companyRegister(), "69381");
        hub.ledger.write(tables -> tables.organizations().save(new Organization(annex, "Lyon 1er")));
        var administrator = hub.administratorOf(MAIRIE_DE_CLAMART);

        assertThat(faults(hub.agreeToMigration.agree(administrator, MAIRIE_DE_LYON.companyRegister())))
                .containsExactly(new AgreementFault.SharedSiret(List.of(MAIRIE_DE_LYON, annex)));
        value(hub.agreeToMigration.agree(administrator, "21690123100011-69381"));
    }

    private String refusal() {
        return forbidden(migrate());
    }

    private relais.domain.Outcome<Integer> migrate() {
        return hub.migrate(lyon, MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);
    }

    private static Account lowered(Account account) {
        return account.with(agentOf(account.in(MAIRIE_DE_CLAMART).orElseThrow()));
    }

    private Visitor acting(Visitor administrator) {
        hub.ledger.write(tables -> tables.accounts()
                .update(lowered(
                        tables.accounts().lock(administrator.accountId()).orElseThrow())));
        return administrator;
    }

    private static Membership agentOf(Membership place) {
        return new Membership(place.organization(), Role.AGENT, Map.of(), null, place.since());
    }
}
