package relais.domain.process;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;

import java.util.List;
import org.junit.jupiter.api.Test;
import relais.domain.Hub;
import relais.domain.OrganizationId;
import relais.domain.Outcomes;
import relais.domain.folder.PartnerInfo;

/** Is the new operator's to deposit for; the former operator's deposits stay its own. */
final class A_demarche_given_to_another_operator {
    private final Hub hub = new Hub();
    private final ChangeProcess changeProcess = new ChangeProcess(hub.ledger, hub.clock);
    private final RegisterProcess registerProcess = new RegisterProcess(hub.ledger, hub.clock);

    @Test
    void leaves_the_former_one_what_it_deposited_and_takes_deposits_from_the_new_one_alone() {
        var former = hub.operatorOf(CERTDC);
        var folder = hub.deposit(aFolder().about(CERTDC).from(CERTDC.osl()).to(MAIRIE_DE_LYON));

        Outcomes.value(changeProcess.change(hub.administration(), operatedBy(DILA)));

        Outcomes.value(hub.changeFolder.change(former, folder.id(), Status.HUBEE_COMPLETED, null));
        assertThat(Outcomes.value(hub.findFolder.find(former, folder.id())).globalStatus())
                .isEqualTo(Status.HUBEE_NOTIFIED);
        Outcomes.forbidden(hub.findFolder.find(hub.softwareOf(DILA), folder.id()));
        var another = aFolder().about(CERTDC).numbered("DGS-CERTDC-ENCORE").to(MAIRIE_DE_LYON);
        Outcomes.forbidden(hub.depositFolder.deposit(former, another.deposit(), PartnerInfo.NONE));
        assertThat(Outcomes.value(hub.depositFolder.deposit(hub.softwareOf(DILA), another.deposit(), PartnerInfo.NONE))
                        .osl())
                .isEqualTo(DILA);
    }

    @Test
    void is_given_to_no_recipient_nor_to_the_hubs_own_administration() {
        for (var other : List.of(MAIRIE_DE_LYON, OrganizationId.parse("ADMIN-13002526500013-75107"))) {
            var fault = "Organization %s cannot operate a process: /osl/type must be OSL".formatted(other);

            assertThat(Outcomes.faults(changeProcess.change(hub.administration(), operatedBy(other))))
                    .containsExactly(fault);
            assertThat(Outcomes.faults(registerProcess.register(hub.administration(), operatedBy(other))))
                    .containsExactly(fault);
        }
        assertThat(hub.ledger.<OrganizationId>transaction(tables ->
                        tables.processes().find(CERTDC.code()).orElseThrow().osl()))
                .isEqualTo(CERTDC.osl());
    }

    private static Process operatedBy(OrganizationId osl) {
        return new Process(
                CERTDC.code(),
                CERTDC.name(),
                osl,
                true,
                CERTDC.attachmentTypes(),
                CERTDC.attachmentFormats(),
                CERTDC.siAttachmentFormats(),
                CERTDC.attachmentMaxSize(),
                CERTDC.statuses());
    }
}
