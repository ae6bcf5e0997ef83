package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.portal.PortalHub.heading;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.OrganizationId;
import relais.domain.Promise;
import relais.domain.Unavailable;
import relais.domain.account.Account;
import relais.domain.account.People;
import relais.domain.account.Role;
import relais.domain.account.Suspension;
import relais.domain.account.Suspension.Reason;
import relais.domain.attachment.Verdict;
import relais.domain.attachment.VirusScanner;
import relais.domain.datapass.ApplyDecision;
import relais.domain.datapass.Decision.DecisionKind;
import relais.domain.datapass.Establishment;
import relais.domain.datapass.ReceivedDecision;
import relais.domain.organization.Organization;
import relais.domain.subscription.Contact;

/** Help any administration on: found, its people seen, suspended, given back, appointed; no télédossier among them. */
final class The_operators_pages {
    private static final OrganizationId DINUM = OrganizationId.parse("ADMIN-13002526500013-75107");
    private static final String ANTIVIRUS = "/portail/operateur/antivirus";
    private static final String DATAPASS = "/portail/operateur/datapass";
    private static final String LYON = "/portail/operateur/administrations/" + MAIRIE_DE_LYON;

    private PortalHub portal;
    private Account jeanne;
    private Surfer olive;

    @BeforeEach
    void start() {
        portal = new PortalHub();
        jeanne = portal.member(People.jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of());
        olive = portal.in(portal.member(People.karim(), DINUM, Role.NATIONAL_ADMINISTRATOR, Map.of()));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void find_an_administration_by_its_name_its_siret_or_its_insee_code() {
        for (var sought : new String[] {"ville+de+LYON", "216+901+231", "69123"}) {
            assertThat(olive.get("/portail/operateur/administrations?recherche=" + sought)
                            .text())
                    .contains("1 administration pour", "href=\"" + LYON + "\"", "Ville de Lyon");
        }
        assertThat(olive.get("/portail/operateur/administrations?recherche=atlantide")
                        .text())
                .contains("Aucune administration ne correspond");
    }

    @Test
    void read_a_whole_country_page_by_page() {
        portal.hub.ledger.write(tables -> IntStream.range(0, 700)
                .mapToObj(number -> new Organization(
                        OrganizationId.parse("SI-%014d-X".formatted(number)), "Commune %03d".formatted(number)))
                .forEach(tables.organizations()::save));

        var second = olive.get("/portail/operateur/administrations?page=2&recherche=commune");

        assertThat(second.text())
                .contains("Administrations, page 2 sur 35", "700 administrations", "Commune 020", "Commune 039")
                .doesNotContain("Commune 019", "Commune 040");
        assertThat(olive.get("/portail/operateur/administrations?page=99&recherche=commune")
                        .header("Location"))
                .isEqualTo("/portail/operateur/administrations?page=35&recherche=commune");
    }

    @Test
    void show_people_and_subscriptions() {
        var lyon = olive.get(LYON);

        assertThat(heading(lyon)).isEqualTo("Ville de Lyon");
        assertThat(lyon.text())
                .contains(
                        "Jeanne Martin",
                        "administration locale",
                        "API (votre logiciel)",
                        "Certificat de décès électronique")
                .doesNotContain("À traiter");
        assertThat(olive.get("/portail/operateur/administrations/nulle-part").status())
                .isEqualTo(404);
    }

    @Test
    @Promise("HUB-35")
    void suspend_an_account_everywhere_with_a_reason_and_give_it_back() {
        var path = LYON + "/agents/" + jeanne.id();
        olive.get(path);

        var unreasoned = olive.submit(path + "/suspension", "motif= ");
        var done = olive.submit(path + "/suspension", "motif=Mot de passe partagé");

        assertThat(unreasoned.status()).isEqualTo(422);
        assertThat(unreasoned.text()).contains("href=\"#motif\"", "Indiquez la raison");
        assertThat(olive.follow(done).text()).contains("Accès suspendu par l’opérateur", "Mot de passe partagé");
        assertThat(portal.now(jeanne).isSuspendedByOperator()).isTrue();
        olive.submit(path + "/reactivation");
        assertThat(portal.now(jeanne).isSuspended()).isFalse();
    }

    @Test
    void take_a_second_factor_away_only_once_the_identity_is_proved() {
        portal.in(jeanne);
        var path = LYON + "/agents/" + jeanne.id();
        olive.get(path);

        assertThat(olive.submit(path + "/second-facteur").status()).isEqualTo(422);
        assertThat(portal.now(jeanne).hasSecondFactor()).isTrue();
        assertThat(olive.submit(path + "/second-facteur", "identite=prouvee").status())
                .isEqualTo(303);
        assertThat(portal.now(jeanne).hasSecondFactor()).isFalse();
    }

    @Test
    void tell_which_administration_lost_its_last_administrator_and_appoint_another() {
        var why = new Suspension(Reason.NO_ANSWER, "", portal.hub.clock.instant());
        portal.hub.ledger.write(
                tables -> tables.accounts().update(portal.now(jeanne).suspended(why)));
        var list = olive.get("/portail/operateur/sans-administrateur").text();
        assertThat(list).contains("Ville de Lyon", "Jeanne Martin", "Le compte sera supprimé le");

        olive.get(LYON + "/nomination");
        var faulty = olive.submit(LYON + "/nomination", "prenom=Paul");
        var done = olive.submit(
                LYON + "/nomination", "prenom=Paul", "nom=Durand", "email=paul.durand@lyon.example", "role=AGENT");

        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("Indiquez le nom.", "value=\"Paul\"");
        assertThat(olive.follow(done).text()).contains("Paul Durand", "Invitation envoyée");
        assertThat(olive.get("/portail/operateur/sans-administrateur").text()).doesNotContain("Ville de Lyon");
        var people = portal.hub.ledger.transaction(tables -> tables.accounts().of(MAIRIE_DE_LYON));
        assertThat(people)
                .filteredOn(each -> each.person().lastName().equals("Durand"))
                .singleElement()
                .satisfies(paul -> assertThat(paul.in(MAIRIE_DE_LYON).orElseThrow())
                        .satisfies(place -> {
                            assertThat(place.role()).isEqualTo(Role.LOCAL_ADMINISTRATOR);
                            assertThat(place.rights()).isEmpty();
                        }));
    }

    @Test
    void name_a_person_only_in_an_administration_of_theirs() {
        var elsewhere = "/portail/operateur/administrations/" + MAIRIE_DE_CLAMART + "/agents/" + jeanne.id();
        olive.get(LYON);

        assertThat(olive.get(elsewhere).status()).isEqualTo(404);
        assertThat(olive.submit(elsewhere + "/suspension", "motif=Erreur").status())
                .isEqualTo(404);
        assertThat(portal.now(jeanne)).isEqualTo(jeanne);
    }

    @Test
    void show_what_waits_of_DataPass_and_apply_it_once_the_table_knows_it() {
        var decisions = portal.http.context().getBean(ApplyDecision.class);
        decisions.apply(new ReceivedDecision(
                4312,
                DecisionKind.APPROVE,
                portal.hub.clock.instant(),
                "f1",
                new Establishment("21690123100011", "69123", "Ville de Lyon", "69001"),
                "authorization_request/hubee_dila",
                Set.of("scope_de_demain"),
                false,
                new Contact("Paul", "Durand", "paul.durand@lyon.example", null, null)));
        var page = olive.get(DATAPASS);
        assertThat(page.text())
                .contains("1 décision", "4312", "scope_de_demain", "Ville de Lyon")
                .doesNotContain("Durand");
        assertThat(olive.get(DATAPASS + "?type=authorization_request/hubee_dila&portee=scope_de_demain")
                        .text())
                .contains("value=\"scope_de_demain\"");

        var faulty = olive.submit(DATAPASS + "/demarches", "type=authorization_request/hubee_dila", "portee=a");
        var unknown = olive.submit(DATAPASS + "/demarches", "type=a", "portee=a", "demarche=Inconnue");
        var done = olive.submit(
                DATAPASS + "/demarches",
                "type=authorization_request/hubee_dila",
                "portee=scope_de_demain",
                "demarche=EtatCivil");

        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("href=\"#demarche\"");
        assertThat(unknown.text()).contains("n’est pas connue");
        assertThat(olive.follow(done).text()).contains("La table est complétée", "il n’y a rien à faire ici");
        assertThat(portal.hub
                        .ledger
                        .transaction(tables -> tables.subscriptions().find(MAIRIE_DE_LYON, "EtatCivil"))
                        .flatMap(each -> Optional.ofNullable(each.datapassId())))
                .contains(4312L);
    }

    @Test
    void set_aside_a_decision_that_is_not_for_the_hub() {
        portal.http
                .context()
                .getBean(ApplyDecision.class)
                .apply(new ReceivedDecision(
                        4313,
                        DecisionKind.APPROVE,
                        portal.hub.clock.instant(),
                        "f2",
                        new Establishment("21690123100011", null, null, null),
                        "authorization_request/formulaire_qf",
                        Set.of(),
                        false,
                        Contact.NONE));
        assertThat(olive.get(DATAPASS).text()).contains("4313", "formulaire_qf");

        var done = olive.submit(DATAPASS + "/classement", "decision=f2");

        assertThat(olive.follow(done).text())
                .contains("La décision est classée")
                .doesNotContain("4313");
    }

    @Test
    void tell_what_waits_for_the_antivirus_and_since_when() {
        assertThat(olive.get(ANTIVIRUS).text())
                .contains("Aucun antivirus n’est installé", "Aucune pièce n’attend l’antivirus");
        portal.hub.scanningWith(antivirus(() -> Optional.of("ClamAV 1.4.6"), Duration.ZERO));
        assertThat(olive.get(ANTIVIRUS).text()).contains("L’antivirus répond", "ClamAV 1.4.6");
        portal.hub.scanningWith(antivirus(Optional::empty, Duration.ofMinutes(10)));
        assertThat(olive.get(ANTIVIRUS).text()).contains("Amazon GuardDuty analyse les pièces");

        portal.hub.scanningWith(antivirus(
                () -> {
                    throw new Unavailable("antivirus");
                },
                Duration.ZERO));
        portal.hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12).with("suite.pdf", 12));

        assertThat(olive.get(ANTIVIRUS).text())
                .contains("L’antivirus ne répond pas", "2 pièces attendent", "la plus ancienne depuis le lundi")
                .doesNotContain("acte.pdf");
    }

    @Test
    void let_a_demarche_take_encrypted_files_and_refuse_them_again() {
        var taken = olive.submit(ANTIVIRUS + "/chiffres", "demarche=EtatCivil", "choix=accepter");
        assertThat(olive.follow(taken).text()).contains("La démarche accepte les fichiers chiffrés", "Les refuser");
        assertThat(acceptsEncrypted()).isTrue();

        var refused = olive.submit(ANTIVIRUS + "/chiffres", "demarche=EtatCivil", "choix=refuser");
        assertThat(olive.follow(refused).text()).contains("La démarche refuse les fichiers chiffrés");
        assertThat(acceptsEncrypted()).isFalse();

        assertThat(olive.submit(ANTIVIRUS + "/chiffres", "demarche=inconnue", "choix=accepter")
                        .status())
                .isEqualTo(404);
    }

    private static VirusScanner antivirus(Supplier<Optional<String>> signatures, Duration patience) {
        return new VirusScanner() {
            @Override
            public Verdict scan(String key, long size) {
                throw new Unavailable("antivirus");
            }

            @Override
            public Optional<String> signatures() {
                return signatures.get();
            }

            @Override
            public Duration patience() {
                return patience;
            }
        };
    }

    private boolean acceptsEncrypted() {
        return portal.hub.ledger.transaction(tables -> tables.encryptedFiles().areAccepted("EtatCivil"));
    }
}
