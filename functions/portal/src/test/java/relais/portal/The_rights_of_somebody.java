package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.Map;
import org.junit.jupiter.api.Test;
import relais.domain.account.Account;
import relais.domain.account.People;
import relais.domain.account.Right;
import relais.domain.account.Role;

/** Are given by one administrator at a time. */
final class The_rights_of_somebody {

    @Test
    void given_by_two_at_once_say_to_the_second_by_whom_and_keep_what_was_chosen() {
        try (var portal = new PortalHub()) {
            var karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
            var jeanne = portal.in(portal.member(People.jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of()));
            var lucie = portal.in(portal.member(People.lucie(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of()));
            var path = "/portail/agents/" + karim.id();
            var seen = seen(jeanne.get(path).text());
            lucie.get(path);
            lucie.submit(path + "/droits", "role=AGENT", "droit-CERTDC=traiter", "vu=" + seen);

            var overtaken = jeanne.submit(path + "/droits", "role=AGENT", "droit-EtatCivil=consulter", "vu=" + seen);

            assertThat(overtaken.status()).isEqualTo(409);
            assertThat(overtaken.text())
                    .contains(
                            "modifiés entre-temps par " + People.lucie().fullName(),
                            "CERTDC (traiter)",
                            "id=\"droit-EtatCivil-consulter\" name=\"droit-EtatCivil\" value=\"consulter\" checked");
            assertThat(rights(portal, karim)).isEqualTo(Map.of("CERTDC", Right.TREAT));
            jeanne.submit(path + "/droits", "role=AGENT", "droit-EtatCivil=consulter", "vu=" + seen(overtaken.text()));
            assertThat(rights(portal, karim)).isEqualTo(Map.of("EtatCivil", Right.CONSULT));
        }
    }

    private static Map<String, Right> rights(PortalHub portal, Account account) {
        return portal.now(account).in(MAIRIE_DE_LYON).orElseThrow().rights();
    }

    private static String seen(String page) {
        return page.replaceAll("(?s).*name=\"vu\" value=\"([^\"]+)\".*", "$1");
    }
}
