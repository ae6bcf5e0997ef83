package relais.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import relais.domain.OrganizationId;
import relais.domain.folder.FolderBuilder;
import relais.domain.subscription.AccessMode;
import relais.edge.Answer;
import relais.edge.HttpHub;

/** Is asked by a number or by a case, and answers in French. */
final class A_diagnosis_over_http {
    private static final String DOCTOR = "/teledossiers/v1x/doctor";

    private final HttpHub http = new HttpHub();

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void says_what_keeps_a_folder_and_who_must_act() {
        var folder = http.hub.send(
                aFolder().numbered("DILA-AEC-7").to(MAIRIE_DE_LYON).with("acte.pdf", 1));

        var answer = ask(DILA, "?externalId=DILA-AEC-7");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.names("/")).containsExactly("teledossiers", "sentence");
        assertThat(answer.at("/sentence")).isNull();
        assertThat(answer.names("/teledossiers/0"))
                .containsExactly("externalId", "processCode", "createDateTime", "cases");
        assertThat(answer.at("/teledossiers/0/cases/0/id"))
                .isEqualTo(folder.cases().getFirst().id().toString());
        assertThat(answer.at("/teledossiers/0/cases/0/findings/0/finding")).isEqualTo("UNREAD");
        assertThat(answer.at("/teledossiers/0/cases/0/findings/0/mustAct")).isEqualTo("SI");
        assertThat(answer.at("/teledossiers/0/cases/0/findings/0/sentence"))
                .isEqualTo("La notification attend dans la boîte du destinataire depuis le 2 mars 2026 à 10 h 30."
                        + " Son logiciel doit relever la boîte.");
    }

    @Test
    void names_neither_a_person_nor_a_file() {
        var folder = http.hub.deposit(aFolder().of(FolderBuilder.CLAUDE).with("Claude Martin.pdf", 1));

        var answer = ask(DILA, "?caseId=" + folder.cases().getFirst().id());

        assertThat(answer.text()).contains("n° 1").doesNotContain("Claude", "Martin");
    }

    @Test
    void tells_a_recipient_why_its_software_is_not_served() {
        var folder = http.hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 1));
        http.hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .inMode(AccessMode.PORTAIL)
                .build());

        var answer = ask(MAIRIE_DE_LYON, "?caseId=" + folder.cases().getFirst().id());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("ON_PORTAL", "en mode Portail");
    }

    @Test
    void of_a_number_that_is_nobodys_says_what_that_may_mean() {
        http.hub.send(aFolder().numbered("DILA-AEC-8").with("acte.pdf", 1));

        for (var answer : new Answer[] {ask(DILA, "?externalId=DILA-AEC-9"), ask(DGS, "?externalId=DILA-AEC-8")}) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.size("/teledossiers")).isZero();
            assertThat(answer.at("/sentence").toString()).startsWith("Aucun de vos télédossiers ne porte ce numéro");
        }
    }

    @Test
    void of_anothers_case_is_refused_and_of_none_not_found() {
        var folder = http.hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 1));

        assertThat(ask(DGS, "?caseId=" + folder.cases().getFirst().id()).status())
                .isEqualTo(403);
        assertThat(ask(DILA, "?caseId=" + folder.id()).errors()).containsExactly("Case is not found");
    }

    @Test
    void is_asked_by_one_or_the_other() {
        assertThat(ask(DILA, "").errors()).singleElement().asString().contains("'externalId' and 'caseId'");
        assertThat(ask(DILA, "?externalId=a&caseId=01980f2a-5c00-7000-8000-0000000000c1")
                        .status())
                .isEqualTo(400);
        assertThat(ask(DILA, "?caseId=a").errors())
                .singleElement()
                .asString()
                .endsWith("@query.caseId] Input string \"a\" is not a valid UUID");
    }

    private Answer ask(OrganizationId asker, String question) {
        return http.as(http.hub.softwareOf(asker)).get(DOCTOR + question);
    }
}
