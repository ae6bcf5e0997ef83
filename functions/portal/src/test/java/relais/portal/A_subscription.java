package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.OrganizationId;
import relais.domain.Promise;
import relais.domain.account.People;
import relais.domain.account.Role;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Contact;
import relais.domain.subscription.Editor;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.Subscription;
import relais.edge.Answer;

/** Is set by those who administer its administration, and by nobody else. */
final class A_subscription {
    private PortalHub portal;
    private Surfer jeanne;

    @BeforeEach
    void start() {
        portal = new PortalHub(Map.of("relais.datapass.url", "https://datapass.example/hub/"));
        jeanne = portal.in(portal.member(People.jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of()));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    @Promise({"HUB-19", "HUB-20", "HUB-21", "HUB-22"})
    void goes_to_a_software_only_once_its_editor_is_attested() {
        var path = "/portail/abonnements/" + of(MAIRIE_DE_LYON).id();
        jeanne.get(path);

        var refused = jeanne.submit(path + "/reglages", "mode=API", "frequence=NEVER", "courriels=");
        var accepted = jeanne.submit(
                path + "/reglages",
                "mode=API",
                "frequence=NEVER",
                "courriels=",
                "attestation=oui",
                "editeur=Berger-Levrault",
                "version=12.4");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Erreur\u00a0: ", "attester");
        assertThat(accepted.status()).isEqualTo(303);
        assertThat(of(MAIRIE_DE_LYON).accessMode()).isEqualTo(AccessMode.API);
        assertThat(of(MAIRIE_DE_LYON).attestation().editor()).isEqualTo("Berger-Levrault");
    }

    @Test
    void says_every_fault_at_its_field_at_once() {
        var path = "/portail/abonnements/" + of(MAIRIE_DE_LYON).id();
        jeanne.get(path);

        var answer = jeanne.submit(
                path + "/reglages",
                "mode=API",
                "attestation=oui",
                "editeur=",
                "version=",
                "activation=31/02/2027",
                "frequence=DAILY",
                "courriels=pas une adresse");

        assertThat(answer.status()).isEqualTo(422);
        for (var field : List.of("editeur", "version", "activation", "courriels")) {
            assertThat(answer.text()).contains("href=\"#" + field + "\"", "id=\"" + field + "-message\"");
            assertThat(answer.text())
                    .as(field)
                    .containsPattern("id=\"" + field + "\"[^>]*aria-invalid=\"true\"|aria-invalid=\"true\"[^>]*id=\""
                            + field + "\"");
        }
    }

    @Test
    @Promise("HUB-20")
    void says_what_follows_from_another_mode_and_changes_it_only_once_that_is_read() {
        var path = "/portail/abonnements/" + of(MAIRIE_DE_LYON).id();
        jeanne.get(path);

        var shown = jeanne.submit(path + "/reglages", "mode=PORTAIL", "frequence=NEVER", "courriels=a@b.example");
        var before = of(MAIRIE_DE_LYON).accessMode();
        var done = jeanne.submit(
                path + "/reglages", "mode=PORTAIL", "frequence=NEVER", "courriels=a@b.example", "confirmation=oui");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text())
                .contains("Passer au mode portail", "Votre logiciel ne peut plus les lire", "value=\"a@b.example\"");
        assertThat(before).isEqualTo(AccessMode.API);
        assertThat(done.status()).isEqualTo(303);
        assertThat(of(MAIRIE_DE_LYON).accessMode()).isEqualTo(AccessMode.PORTAIL);
    }

    @Test
    @Promise("HUB-23")
    void that_is_suspended_says_since_when_and_by_whom_and_is_resumed_by_one_button() {
        portal.hub.subscribe(aSubscription(MAIRIE_DE_LYON, CERTDC).build());
        var path = "/portail/abonnements/" + of(MAIRIE_DE_LYON).id();
        jeanne.get(path);
        jeanne.submit(path + "/suspension");

        var suspended = jeanne.get(path);
        var done = jeanne.submit(path + "/reprise");

        assertThat(suspended.text())
                .contains("depuis le lundi 2\u00a0mars\u00a02026", "par Jeanne Martin", ">Reprendre</button>");
        assertThat(jeanne.follow(done).text())
                .contains("L’abonnement est repris", "Actif")
                .doesNotContain(">Reprendre<");
    }

    @Test
    @Promise("HUB-22")
    void that_is_active_shows_its_dates_and_who_attested_its_software() {
        var path = "/portail/abonnements/" + of(MAIRIE_DE_LYON).id();
        jeanne.get(path);
        jeanne.submit(
                path + "/reglages",
                "mode=API",
                "frequence=NEVER",
                "courriels=",
                "attestation=oui",
                "editeur=Berger-Levrault",
                "version=12.4",
                "activation=02/03/2026");

        assertThat(jeanne.get(path).text())
                .contains(
                        "Berger-Levrault, version 12.4",
                        "Conformité attestée le 2\u00a0mars\u00a02026 par Jeanne Martin",
                        "<dt>Actif</dt><dd>depuis le 2\u00a0mars\u00a02026</dd>");
    }

    @Test
    void says_what_is_no_date_next_to_its_field_and_keeps_what_was_typed() {
        var path = "/portail/abonnements/" + of(MAIRIE_DE_LYON).id();
        jeanne.get(path);

        var answer = jeanne.submit(
                path + "/reglages",
                "mode=PORTAIL",
                "activation=31/02/2027",
                "frequence=NEVER",
                "courriels=a@b.example");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("href=\"#activation\"", "31/02/2027", "a@b.example");
    }

    @Test
    void says_what_is_wrong_with_a_delegate_next_to_each_field_and_keeps_what_was_typed() {
        var path = "/portail/abonnements/" + of(MAIRIE_DE_LYON).id();
        jeanne.get(path);

        var answer = jeanne.submit(path + "/delegue", "prenom=Luc", "nom=", "email=luc");
        var disguised = jeanne.submit(
                path + "/delegue", "prenom=Ouvrez http://ailleurs.example", "nom=vite", "email=luc@editeur.example");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains(
                        "href=\"#nom\"",
                        "href=\"#email\"",
                        "value=\"Luc\"",
                        "value=\"luc\"",
                        "<details class=\"relais-more\" open>");
        assertThat(disguised.status()).isEqualTo(422);
        assertThat(disguised.text()).contains("href=\"#prenom\"", "que des lettres");
        assertThat(of(MAIRIE_DE_LYON).delegationActor().email()).isNull();
    }

    @Test
    void set_by_two_at_once_says_to_the_second_by_whom_and_keeps_what_was_typed() {
        var path = "/portail/abonnements/" + of(MAIRIE_DE_LYON).id();
        var lucie = portal.in(portal.member(People.lucie(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of()));
        var seen = "vu=" + seen(jeanne.get(path));
        lucie.get(path);
        lucie.submit(
                path + "/reglages",
                "confirmation=oui",
                "mode=PORTAIL",
                "frequence=DAILY",
                "courriels=a@lyon.example",
                seen);

        var overtaken = jeanne.submit(
                path + "/reglages",
                "confirmation=oui",
                "mode=PORTAIL",
                "frequence=EACH",
                "courriels=b@lyon.example",
                seen);

        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text())
                .contains(
                        "modifiés entre-temps par " + People.lucie().fullName(),
                        "b@lyon.example",
                        "Chaque jour à 8\u00a0h");
        assertThat(of(MAIRIE_DE_LYON).emails()).containsExactly("a@lyon.example");
        jeanne.submit(
                path + "/reglages",
                "confirmation=oui",
                "mode=PORTAIL",
                "frequence=EACH",
                "courriels=b@lyon.example",
                "vu=" + seen(overtaken));
        assertThat(of(MAIRIE_DE_LYON).emails()).containsExactly("b@lyon.example");
    }

    @Test
    void with_a_fault_in_its_settings_does_not_forget_what_was_seen() {
        var path = "/portail/abonnements/" + of(MAIRIE_DE_LYON).id();
        var seen = seen(jeanne.get(path));
        var lucie = portal.in(portal.member(People.lucie(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of()));
        lucie.get(path);
        lucie.submit(path + "/reglages", "mode=PORTAIL", "frequence=DAILY", "courriels=", "vu=" + seen);

        var faulty = jeanne.submit(path + "/reglages", "mode=PORTAIL", "activation=hier", "vu=" + seen);

        assertThat(faulty.status()).isEqualTo(422);
        assertThat(seen(faulty)).isEqualTo(seen);
    }

    @Test
    void shows_each_secret_by_its_name_and_its_last_four_characters() {
        var subscription =
                aSubscription(MAIRIE_DE_LYON, CERTDC).inMode(AccessMode.API).build();
        portal.hub.subscribe(subscription);
        var path = "/portail/abonnements/" + subscription.id();
        jeanne.get(path);

        var issued = jeanne.submit(path + "/secrets", "nom-du-secret=Compta <b>");
        var list = jeanne.get(path).text();

        var secret = issued.text().replaceAll("(?s).*<dt>Secret</dt><dd class=\"relais-secret\">([^<]+)<.*", "$1");
        assertThat(secret).hasSize(43);
        assertThat(list)
                .contains("Compta &lt;b&gt;", ">" + secret.substring(39) + "<", "créé le", "jamais utilisé")
                .doesNotContain(secret);
    }

    private static String seen(Answer page) {
        return page.text().replaceAll("(?s).*name=\"vu\" value=\"([^\"]+)\".*", "$1");
    }

    @Test
    @Promise("HUB-17")
    void leads_to_its_request_and_the_justification_in_datapass() {
        var requested = aSubscription(MAIRIE_DE_LYON, CERTDC).requestedAs(4312).build();
        portal.hub.subscribe(requested);

        var page = jeanne.get("/portail/abonnements/" + requested.id());

        assertThat(page.text()).contains("href=\"https://datapass.example/hub/demandes/4312\"", "Demande n°\u00a04312");
    }

    @Test
    void says_which_of_its_addresses_took_no_mail_the_last_time_and_which_editor_acts_for_it() {
        var subscription = aSubscription(MAIRIE_DE_LYON, CERTDC)
                .mailing(NotificationFrequency.EACH, "Accueil@lyon.example", "dsi@lyon.example")
                .heldBy(Contact.NONE, new Editor("21920023500014", "92023"))
                .build();
        portal.hub.subscribe(subscription);
        portal.hub.ledger.write(
                tables -> tables.refusedAddresses().note("accueil@lyon.example", portal.hub.clock.instant()));

        var page = jeanne.get("/portail/abonnements/" + subscription.id()).text();

        assertThat(page)
                .contains(
                        "<dt>Adresse refusée</dt><dd>Accueil@lyon.example\u00a0: le dernier courriel, envoyé le 2",
                        "l’éditeur 21920023500014")
                .doesNotContain("dsi@lyon.example\u00a0: le dernier");
    }

    @Test
    @Promise("HUB-62")
    void of_another_administration_is_not_shown_nor_changed() {
        var other = of(MAIRIE_DE_CLAMART);
        var path = "/portail/abonnements/" + other.id();
        jeanne.get("/portail/abonnements");

        assertThat(jeanne.get(path).status()).isEqualTo(403);
        assertThat(jeanne.submit(path + "/reglages", "mode=PORTAIL").status()).isEqualTo(403);
        assertThat(jeanne.submit(path + "/suspension").status()).isEqualTo(403);
        assertThat(jeanne.submit(path + "/secrets").status()).isEqualTo(403);
        assertThat(of(MAIRIE_DE_CLAMART)).isEqualTo(other);
        assertThat(jeanne.get("/portail/abonnements/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    private Subscription of(OrganizationId town) {
        return portal.hub.ledger.transaction(
                tables -> tables.subscriptions().of(town).getFirst());
    }
}
