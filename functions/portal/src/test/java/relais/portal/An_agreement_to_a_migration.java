package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Outcome;
import relais.domain.account.People;
import relais.domain.account.Role;

/** Is given and withdrawn on a page by who administers the administration that receives. */
final class An_agreement_to_a_migration {
    private static final String PATH = "/portail/reprises";

    private PortalHub portal;
    private Surfer lucie;

    @BeforeEach
    void start() {
        portal = new PortalHub();
        lucie = portal.in(portal.member(People.lucie(), MAIRIE_DE_CLAMART, Role.LOCAL_ADMINISTRATOR, Map.of()));
        portal.hub.send(aFolder().to(MAIRIE_DE_LYON));
        lucie.get(PATH);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void lets_the_others_software_hand_its_cases_over() {
        assertThat(migrate()).isInstanceOf(Outcome.Forbidden.class);

        var given = lucie.submit(PATH, "siret= 216 901 231 00011 ");

        assertThat(given.status()).isEqualTo(303);
        var page = lucie.follow(given);
        assertThat(page.text())
                .contains("Ville de Lyon", "21690123100011", "9\u00a0mars", "Votre accord est enregistré");
        assertThat(migrate()).isEqualTo(Outcome.done(1));
    }

    @Test
    void withdrawn_lets_nothing_go_and_may_be_withdrawn_again() {
        var page = lucie.follow(lucie.submit(PATH, "siret=21690123100011"));
        var id = Pattern.compile("name=\"accord\" value=\"([^\"]+)\"").matcher(page.text());
        assertThat(id.find()).isTrue();

        for (var again = 0; again < 2; again++) {
            assertThat(lucie.follow(lucie.submit(PATH + "/retrait", "accord=" + id.group(1)))
                            .text())
                    .contains("L’accord est retiré", "aucune administration ne peut");
        }

        assertThat(lucie.submit(PATH + "/retrait", "accord=n'importe quoi").status())
                .isEqualTo(303);
        assertThat(migrate()).isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void to_what_is_no_siret_says_so_next_to_the_field_and_keeps_what_was_typed() {
        var answer = lucie.submit(PATH, "siret=Ville de <Lyon>");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("href=\"#siret\"", "14 chiffres", "value=\"Ville de &lt;Lyon>\"");
    }

    @Test
    void is_offered_to_those_who_may_give_it() {
        var delegate = portal.in(portal.member(People.karim(), MAIRIE_DE_CLAMART, Role.TECHNICAL_DELEGATE, Map.of()));

        assertThat(lucie.get("/portail/abonnements").text()).contains("href=\"" + PATH + "\"");
        assertThat(delegate.get("/portail/abonnements").text()).doesNotContain(PATH);
        assertThat(delegate.get(PATH).status()).isEqualTo(403);
    }

    private Outcome<Integer> migrate() {
        return portal.hub.migrate(portal.hub.softwareOf(MAIRIE_DE_LYON), MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);
    }
}
