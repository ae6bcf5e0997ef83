package relais.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.OrganizationId;
import relais.domain.event.Actions;
import relais.domain.mailbox.EventStatus;
import relais.edge.Answer;
import relais.edge.HttpHub;

/** Shows its owner what waits, oldest first, until its owner deletes it. */
final class A_mailbox_over_http {
    private static final String NOTIFICATIONS = "/teledossiers/v1/notifications";

    private final HttpHub http = new HttpHub();

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void with_nothing_in_it_is_an_empty_list() {
        var answer = lyon(NOTIFICATIONS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("[]");
        assertThat(answer.header("X-More")).isEmpty();
    }

    @Test
    void tells_of_a_new_teledossier_in_the_contracts_words() {
        var folder = http.hub.send(aFolder().from(DILA).to(MAIRIE_DE_LYON).with("acte.pdf", 3));

        var answer = lyon(NOTIFICATIONS);

        assertThat(answer.names("/0"))
                .containsExactly("id", "recipient", "transmitter", "processCode", "caseId", "eventId", "dateTime");
        assertThat(answer.at("/0/caseId"))
                .isEqualTo(folder.cases().getFirst().id().toString());
        assertThat(answer.at("/0/eventId")).isNull();
        assertThat(answer.at("/0/transmitter/companyRegister")).isEqualTo(DILA.companyRegister());
        assertThat(answer.at("/0/dateTime")).isEqualTo("2026-03-02T09:30:00.000+00:00");
    }

    @Test
    void tells_of_an_event_and_how_far_it_has_come_to_those_who_ask_its_details() {
        var folder = http.hub.send(aFolder().from(DILA).to(MAIRIE_DE_LYON));
        var dila = http.hub.softwareOf(DILA);
        var event = http.hub.post(dila, folder, Actions.message("Bonjour"));

        assertThat(lyon(NOTIFICATIONS).names("/1")).hasSize(7);
        assertThat(lyon(NOTIFICATIONS).at("/1/eventId")).isEqualTo(event.id().toString());
        var answer = lyon(NOTIFICATIONS + "?eventDetails=true");
        assertThat(answer.names("/1"))
                .containsExactly(
                        "id",
                        "recipient",
                        "transmitter",
                        "processCode",
                        "caseId",
                        "eventId",
                        "dateTime",
                        "eventActionType",
                        "eventStatus");
        assertThat(answer.at("/0/eventActionType")).isNull();
        assertThat(answer.at("/0/eventStatus")).isNull();
        assertThat(answer.at("/1/eventActionType")).isEqualTo("SENDING_MESSAGE");
        assertThat(answer.at("/1/eventStatus")).isEqualTo("SENT");
        http.hub.change(http.hub.softwareOf(MAIRIE_DE_LYON), event, EventStatus.RECEIVED);
        assertThat(lyon(NOTIFICATIONS + "?eventDetails=true").at("/1/eventStatus"))
                .isEqualTo("RECEIVED");
    }

    @Test
    void gives_25_at_a_time_and_says_when_more_wait() {
        fill(26, DILA);

        assertThat(lyon(NOTIFICATIONS).size("/")).isEqualTo(25);
        assertThat(lyon(NOTIFICATIONS).header("X-More")).isEqualTo("true");
        assertThat(lyon(NOTIFICATIONS + "?maxResult=1").size("/")).isEqualTo(1);
        assertThat(lyon(NOTIFICATIONS + "?maxResult=26").header("X-More")).isEmpty();
        assertThat(lyon(NOTIFICATIONS + "?maxResult=100000").size("/")).isEqualTo(26);
        assertThat(lyon(NOTIFICATIONS + "?maxResult=99999999999").size("/")).isEqualTo(26);
    }

    @Test
    void is_read_by_demarche_repeated_or_separated_by_commas_and_by_priority() {
        fill(2, DILA);
        fill(1, DGS);

        assertThat(codes(lyon(NOTIFICATIONS + "?processCode=CERTDC"))).containsExactly("CERTDC");
        assertThat(codes(lyon(NOTIFICATIONS + "?processCode=CERTDC&processCode=EtatCivil")))
                .hasSize(3);
        assertThat(codes(lyon(NOTIFICATIONS + "?processCode=CERTDC,EtatCivil"))).hasSize(3);
        assertThat(codes(lyon(NOTIFICATIONS + "?processCode=CERTDC%2CEtatCivil")))
                .hasSize(3);
        assertThat(codes(lyon(NOTIFICATIONS + "?processCode=Inconnue"))).isEmpty();
        assertThat(codes(lyon(NOTIFICATIONS + "?processPriority=CERTDC")))
                .containsExactly("CERTDC", "EtatCivil", "EtatCivil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "ten", "1.5", "9999999999999999999999"})
    void asked_for_no_number_of_entries_says_so(String count) {
        var answer = lyon(NOTIFICATIONS + "?maxResult=" + count);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .singleElement()
                .asString()
                .startsWith(
                        "Bad Request : Validation failed.\n[ERROR][REQUEST][GET /teledossiers/v1/notifications @query.maxResult] ");
    }

    @Test
    void asked_for_a_word_of_entries_says_so_in_the_words_of_v1() {
        assertThat(lyon(NOTIFICATIONS + "?maxResult=ten").errors())
                .containsExactly(
                        "Bad Request : Validation failed.\n[ERROR][REQUEST][GET /teledossiers/v1/notifications @query.maxResult] Instance type (string) does not match any allowed primitive type (allowed: [\"integer\",\"number\"])");
    }

    @Test
    void asked_with_parameters_that_are_empty_gives_what_it_gives_without_them() {
        fill(2, DILA);

        assertThat(lyon(NOTIFICATIONS + "?maxResult=&processCode=&processPriority=&eventDetails=")
                        .text())
                .isEqualTo(lyon(NOTIFICATIONS).text());
    }

    @Test
    void asked_with_a_form_content_type_reads_its_query_all_the_same() {
        fill(2, DILA);

        var answer = http.as(http.hub.softwareOf(MAIRIE_DE_LYON))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .get(NOTIFICATIONS + "?maxResult=1");

        assertThat(answer.size("/")).isEqualTo(1);
    }

    @Test
    void loses_what_its_owner_deletes() {
        fill(1, DILA);
        var path = NOTIFICATIONS + "/" + lyon(NOTIFICATIONS).at("/0/id");

        assertThat(http.as(http.hub.softwareOf(CD_DE_MOSELLE)).delete(path).errors())
                .containsExactly("Notification is not found");
        assertThat(http.as(http.hub.softwareOf(MAIRIE_DE_LYON, "CERTDC"))
                        .delete(path)
                        .status())
                .isEqualTo(404);
        assertThat(http.as(http.hub.softwareOf(MAIRIE_DE_LYON)).delete(path).status())
                .isEqualTo(204);
        assertThat(lyon(NOTIFICATIONS).text()).isEqualTo("[]");
        assertThat(http.as(http.hub.softwareOf(MAIRIE_DE_LYON)).delete(path).status())
                .isEqualTo(404);
    }

    @Test
    void refuses_more_codes_or_longer_ones_than_there_can_be() {
        var lyon = http.hub.softwareOf(MAIRIE_DE_LYON);

        for (var codes : List.of("C".repeat(2_000), "A,".repeat(1_000))) {
            assertThat(http.as(lyon)
                            .get(NOTIFICATIONS + "?processCode=" + codes)
                            .status())
                    .isEqualTo(400);
            assertThat(http.as(lyon)
                            .get(NOTIFICATIONS + "?processPriority=" + codes)
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void knows_no_notification_by_another_name_than_a_uuid() {
        var lyon = http.hub.softwareOf(MAIRIE_DE_LYON);

        assertThat(http.as(lyon).delete(NOTIFICATIONS + "/dddddd").errors())
                .containsExactly(
                        "Bad Request : Validation failed.\n[ERROR][REQUEST][DELETE /teledossiers/v1/notifications/dddddd @path.notificationId] Input string \"dddddd\" is not a valid UUID");
        assertThat(http.as(lyon).delete(NOTIFICATIONS + "/" + UUID.randomUUID()).errors())
                .containsExactly("Notification is not found");
    }

    private void fill(int count, OrganizationId operator) {
        for (var i = 0; i < count; i++) {
            http.hub.send(aFolder().from(operator).to(MAIRIE_DE_LYON).with("acte.pdf", 3));
        }
    }

    private Answer lyon(String path) {
        return http.as(http.hub.softwareOf(MAIRIE_DE_LYON)).get(path);
    }

    private static List<Object> codes(Answer answer) {
        var codes = new ArrayList<>();
        for (var i = 0; i < answer.size("/"); i++) {
            codes.add(answer.at("/" + i + "/processCode"));
        }
        return codes;
    }
}
