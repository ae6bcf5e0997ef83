package relais.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;
import static relais.domain.organization.Partners.NOBODY;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import relais.domain.OrganizationId;
import relais.edge.Answer;
import relais.edge.HttpHub;

/** Answers how many cases moved, or why none did. */
final class A_migration_over_http {
    private static final String PATH = "/teledossiers/v1/cases/migrate";

    private final HttpHub http = new HttpHub();

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void without_the_targets_agreement_is_403_that_says_so() {
        http.hub.send(aFolder().to(MAIRIE_DE_LYON));

        var refused = migrate(MAIRIE_DE_LYON, MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.errors())
                .containsExactly(
                        "Unauthorized user: no administrator of %s has agreed on the portal, within the last 7 days, to receive the cases of %s"
                                .formatted(MAIRIE_DE_CLAMART, MAIRIE_DE_LYON));
        assertThat(http.hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
    }

    @Test
    void by_an_administrator_back_takes_the_same_cases_unless_all_are_meant() {
        http.hub.send(aFolder().to(MAIRIE_DE_LYON));
        http.hub.send(aFolder().to(MAIRIE_DE_CLAMART));

        assertThat(administrate(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART, "")).isEqualTo("{\"caseUpdated\":1}");
        assertThat(administrate(MAIRIE_DE_CLAMART, MAIRIE_DE_LYON, "")).isEqualTo("{\"caseUpdated\":1}");
        assertThat(administrate(MAIRIE_DE_CLAMART, MAIRIE_DE_LYON, "")).isEqualTo("{\"caseUpdated\":0}");
        assertThat(administrate(MAIRIE_DE_CLAMART, MAIRIE_DE_LYON, ",\"allCases\":true"))
                .isEqualTo("{\"caseUpdated\":1}");
    }

    @Test
    void answers_the_number_of_cases_and_none_the_second_time() {
        http.hub.agree(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);
        http.hub.send(aFolder().to(MAIRIE_DE_LYON));
        http.hub.send(aFolder().to(MAIRIE_DE_LYON, CD_DE_MOSELLE));

        var first = migrate(MAIRIE_DE_LYON, MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);
        var second = migrate(MAIRIE_DE_LYON, MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text()).isEqualTo("{\"caseUpdated\":2}");
        assertThat(second.text()).isEqualTo("{\"caseUpdated\":0}");
        assertThat(http.hub.mailboxOf(MAIRIE_DE_CLAMART)).hasSize(2);
    }

    @Test
    void of_anothers_cases_is_403_whatever_else_is_wrong() {
        assertThat(migrate(MAIRIE_DE_CLAMART, MAIRIE_DE_LYON, MAIRIE_DE_CLAMART).errors())
                .containsExactly("Unauthorized user");
        assertThat(migrate(DILA, MAIRIE_DE_LYON, MAIRIE_DE_CLAMART).status()).isEqualTo(403);
        assertThat(migrate(MAIRIE_DE_CLAMART, NOBODY, NOBODY).status()).isEqualTo(403);
    }

    @Test
    void to_nobody_is_404_and_to_one_that_could_not_read_them_400() {
        http.hub.send(aFolder().to(MAIRIE_DE_LYON));
        http.hub.agree(MAIRIE_DE_LYON, MAIRIE_DE_METZ);

        assertThat(http.as(http.hub.administration())
                        .put(PATH, body(MAIRIE_DE_LYON, NOBODY, ""))
                        .errors())
                .containsExactly("Organization is not found");
        assertThat(migrate(MAIRIE_DE_LYON, MAIRIE_DE_LYON, NOBODY).status())
                .as("nobody can have agreed there")
                .isEqualTo(403);
        var refused = migrate(MAIRIE_DE_LYON, MAIRIE_DE_LYON, MAIRIE_DE_METZ);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors())
                .containsExactly("Organization %s has no active subscription to EtatCivil: no case was moved"
                        .formatted(MAIRIE_DE_METZ));
    }

    @Test
    void of_a_faulty_request_is_400_with_every_fault() {
        var answer = http.as(http.hub.administration()).put(PATH, """
                {"organizationSource": {"type": "SI", "companyRegister": "1"}}""".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .anySatisfy(error -> assertThat(error).contains("[\"organizationTarget\"]"))
                .anySatisfy(error -> assertThat(error).contains("/organizationSource", "[\"branchCode\"]"))
                .anySatisfy(error -> assertThat(error).contains("/organizationSource/companyRegister"));
    }

    private Answer migrate(OrganizationId caller, OrganizationId source, OrganizationId target) {
        return http.as(http.hub.softwareOf(caller)).put(PATH, body(source, target, ""));
    }

    private String administrate(OrganizationId source, OrganizationId target, String more) {
        return http.as(http.hub.administration())
                .put(PATH, body(source, target, more))
                .text();
    }

    private static byte[] body(OrganizationId source, OrganizationId target, String more) {
        return "{\"organizationSource\":%s,\"organizationTarget\":%s%s}"
                .formatted(json(source), json(target), more)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String json(OrganizationId id) {
        return "{\"type\":\"%s\",\"companyRegister\":\"%s\",\"branchCode\":\"%s\"}"
                .formatted(id.type(), id.companyRegister(), id.branchCode());
    }
}
