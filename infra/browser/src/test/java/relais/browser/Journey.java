package relais.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiConsumer;

/** The journey of two people of a town from DataPass's approval on; each page is shown to an observer. */
final class Journey {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration TOO_LONG = Duration.ofHours(50);

    private final Town town;
    private final Hand hand;
    private final WayIn way;
    private final BiConsumer<Page, String> look;

    /** @param look called with each page and its name */
    Journey(Town town, Hand hand, BiConsumer<Page, String> look) {
        this.town = town;
        this.hand = hand;
        this.way = new WayIn(hand, look);
        this.look = look;
    }

    /** The administrator logs in for the first time: password, second factor, terms. */
    Authenticator administratorComesIn(Page page) throws Exception {
        DataPass.approve(town);
        way.choosePassword(page, town.administrator(), "premiere-connexion");
        way.logIn(page, town.administrator());
        var authenticator = way.enrol(page);
        look.accept(page, "conditions-a-accepter");
        hand.press(page, "J’accepte ces conditions");
        assertThat(heading(page)).isEqualTo("Bonjour Jeanne Martin");
        look.accept(page, "accueil-administrateur");
        return authenticator;
    }

    /** The administrator activates a subscription in Portail mode, and visits the other pages. */
    void administratorSetsASubscription(Page page) {
        hand.follow(page, "Abonnements");
        look.accept(page, "abonnements");
        hand.follow(page, "Demande d’acte d’état civil");
        look.accept(page, "abonnement");
        hand.choose(page, "mode-api");
        hand.type(page, "courriels", "pas une adresse");
        hand.press(page, "Enregistrer les réglages");
        assertThat(page.content()).contains("Le mode API demande d’attester", "n’est pas une adresse électronique");
        look.accept(page, "abonnement-erreur");
        hand.choose(page, "mode-portail");
        hand.type(page, "activation", LocalDate.now(PARIS).toString());
        hand.type(page, "courriels", "etat-civil@villeurbanne.example");
        hand.press(page, "Enregistrer les réglages");
        assertThat(page.locator("[role=status]").innerText()).contains("Les réglages sont enregistrés");
        assertThat(page.locator(".relais-facts").innerText()).contains("portail");
        look.accept(page, "abonnement-regle");
        hand.follow(page, "Voir ce qui suivrait");
        look.accept(page, "abonnement-suspension");
        hand.press(page, "Suspendre l’abonnement");
        assertThat(page.locator(".relais-facts").innerText()).contains("par Jeanne Martin");
        look.accept(page, "abonnement-suspendu");
        hand.press(page, "Reprendre");
        assertThat(page.locator("[role=status]").innerText()).contains("L’abonnement est repris");
    }

    /** The administrator connects a software to the other démarche: its editor is attested, its secret shown once. */
    void administratorConnectsASoftware(Page page) {
        hand.follow(page, "Abonnements");
        hand.follow(page, "Recensement citoyen obligatoire");
        hand.choose(page, "mode-api");
        hand.type(page, "editeur", "Berger-Levrault");
        hand.type(page, "version", "12.4");
        hand.tick(page, "attestation");
        hand.type(page, "activation", LocalDate.now(PARIS).toString());
        hand.type(page, "courriels", "recensement@villeurbanne.example");
        hand.press(page, "Enregistrer les réglages");
        hand.type(page, "nom-du-secret", "Serveur de secours");
        hand.press(page, "Créer un secret");
        assertThat(heading(page)).isEqualTo("Le secret de votre logiciel");
        look.accept(page, "secret");
        hand.follow(page, "J’ai copié le secret, continuer");
        assertThat(page.content()).contains("Serveur de secours", "jamais utilisé");
        assertThat(page.locator("text=Révoquer ce secret").count()).isEqualTo(1);
        look.accept(page, "abonnement-api");
        hand.choose(page, "mode-portail");
        hand.press(page, "Enregistrer les réglages");
        assertThat(heading(page)).isEqualTo("Passer au mode portail");
        look.accept(page, "changement-de-mode");
        hand.follow(page, "Garder le mode actuel");
        hand.press(page, "Révoquer ce secret");
        assertThat(page.locator("[role=status]").innerText()).contains("Le secret est révoqué");
    }

    /** The administrator invites an agent for one démarche. */
    void administratorInvites(Page page) {
        hand.follow(page, "Agents");
        hand.follow(page, "Inviter une personne");
        look.accept(page, "invitation");
        hand.press(page, "Envoyer l’invitation");
        assertThat(page.title()).startsWith("Erreur\u00a0: ");
        look.accept(page, "invitation-erreurs");
        hand.type(page, "prenom", "Karim");
        hand.type(page, "nom", "Benali");
        hand.type(page, "email", "k" + town.agent());
        hand.type(page, "fonction", "Agent d’état civil");
        hand.choose(page, "droit-EtatCivil-traiter");
        hand.press(page, "Envoyer l’invitation");
        assertThat(page.locator("[role=status]").first().innerText()).contains("L’invitation est partie");
        look.accept(page, "agents");
        hand.follow(page, "Jeanne Martin");
        assertThat(page.content()).contains("C’est votre fiche");
        look.accept(page, "agent-soi-meme");
    }

    /** The invitation was refused by a wrong address, which the administrator corrects. */
    void administratorCorrectsAnAddress(Page page) {
        hand.follow(page, "Agents");
        hand.follow(page, "Karim Benali");
        look.accept(page, "agent-invite");
        Registry.lostInvitation("k" + town.agent());
        hand.follow(page, "Agents");
        hand.follow(page, "Karim Benali");
        assertThat(page.content()).contains("L’invitation n’a pas été remise").doesNotContain("Dernière confirmation");
        look.accept(page, "agent-invitation-perdue");
        // the browser takes it, the mailer does not
        hand.type(page, "email", "karim.benali@lyon");
        hand.press(page, "Corriger l’adresse et inviter");
        look.accept(page, "agent-adresse-erreur");
        hand.type(page, "email", town.agent());
        hand.press(page, "Corriger l’adresse et inviter");
        assertThat(page.locator("[role=status]").innerText()).contains("L’adresse est corrigée");
    }

    /** The agent logs in, and sees one démarche and nothing to administer. */
    void agentComesIn(Page page) {
        way.choosePassword(page, town.agent(), "premiere-connexion-agent");
        way.logIn(page, town.agent());
        hand.press(page, "J’accepte ces conditions");
        assertThat(heading(page)).isEqualTo("Bonjour Karim Benali");
        assertThat(page.content())
                .contains("consulter et traiter")
                .doesNotContain("/portail/abonnements", "/portail/agents");
        look.accept(page, "accueil-agent");
        page.navigate(Portal.url("/portail/agents"));
        assertThat(heading(page)).isEqualTo("Cette page ne vous est pas ouverte");
        look.accept(page, "page-interdite");
        hand.follow(page, "Revenir à l’accueil");
    }

    /** The agent corrects a detail and visits the other pages. */
    void agentMindsTheirAccount(Page page) {
        hand.follow(page, "Mon compte");
        look.accept(page, "mon-compte");
        hand.type(page, "telephone", "04 78 00 00 01");
        hand.press(page, "Enregistrer mes coordonnées");
        assertThat(page.locator("[role=status]").innerText()).contains("Vos coordonnées sont enregistrées");
        hand.type(page, "actuel", WayIn.PASSWORD);
        hand.type(page, "mot-de-passe", "Bonjour1!");
        hand.type(page, "confirmation", "Bonjour1!");
        hand.press(page, "Changer mon mot de passe");
        assertThat(page.content()).contains("trop courant");
        look.accept(page, "mon-compte-erreur");
        hand.follow(page, "Supprimer mon compte");
        look.accept(page, "suppression");
        hand.follow(page, "Garder mon compte");
    }

    /** The session ends while something is typed, which is there again after the login. */
    void agentLosesASessionAndNothingElse(Page page) {
        hand.type(page, "telephone", "04 78 00 00 02");
        page.context().clearCookies();
        hand.press(page, "Enregistrer mes coordonnées");
        assertThat(page.locator("[role=status]").innerText()).contains("rien n’est perdu");
        look.accept(page, "session-finie");
        hand.type(page, "email", town.agent());
        hand.type(page, "mot-de-passe", WayIn.PASSWORD);
        hand.press(page, "Se connecter");
        assertThat(page.locator(".relais-facts").innerText()).contains("04 78 00 00 02");
        look.accept(page, "envoi");
        hand.press(page, "Envoyer de nouveau");
        assertThat(page.locator("[role=status]").innerText()).contains("Vos coordonnées sont enregistrées");
    }

    /** A suspended person is out at the next click, and in again after the reactivation. */
    void administratorSuspendsAndReactivates(Page administrator, Page agent) {
        hand.follow(administrator, "Agents");
        hand.follow(administrator, "Karim Benali");
        look.accept(administrator, "agent");
        hand.type(administrator, "motif", "A quitté le service.");
        hand.press(administrator, "Suspendre");
        look.accept(administrator, "agent-suspendu");
        hand.follow(agent, "Accueil");
        assertThat(heading(agent)).isEqualTo("Votre compte est suspendu");
        look.accept(agent, "compte-suspendu");
        hand.press(administrator, "Réactiver");
        assertThat(administrator.locator("[role=status]").innerText()).contains("L’accès est réactivé");
    }

    /** A person who did not answer in time is in the list, and is reactivated from there. */
    void administratorSeesWhoDidNotAnswer(Page page) {
        Registry.asked(town.agent(), TOO_LONG);
        hand.follow(page, "Agents");
        look.accept(page, "agents-sans-reponse");
        hand.follow(page, "Voir qui n’a pas répondu");
        look.accept(page, "agents-a-verifier");
        hand.press(page, "Réactiver l’accès de Karim Benali");
        assertThat(page.content()).contains("L’accès est réactivé", "Personne n’est à vérifier");
    }

    /** The administrator logs out, and in again with the second factor. */
    void administratorComesBack(Page page, Authenticator authenticator) {
        hand.press(page, "Se déconnecter");
        look.accept(page, "deconnexion");
        way.logIn(page, town.administrator());
        assertThat(heading(page)).isEqualTo("Votre code de connexion");
        look.accept(page, "code");
        hand.type(page, "code", authenticator.nextCode());
        hand.press(page, "Continuer");
        assertThat(heading(page)).isEqualTo("Bonjour Jeanne Martin");
    }

    /** A person who forgot a password gets a link, and chooses another one. */
    void somebodyForgetsAPassword(Page page) {
        page.navigate(Portal.url("/portail/connexion"));
        hand.follow(page, "Mot de passe oublié ?");
        look.accept(page, "mot-de-passe-oublie");
        hand.type(page, "email", town.agent());
        hand.press(page, "Envoyer le lien");
        assertThat(page.locator("[role=status]").innerText()).contains("Si cette adresse a un compte");
        look.accept(page, "lien-envoye");
        hand.type(page, "email", "personne@villeurbanne.example");
        hand.type(page, "mot-de-passe", "Faux-mot-1");
        hand.press(page, "Se connecter");
        look.accept(page, "connexion-erreur");
        page.navigate(Portal.url("/portail/nouveau-mot-de-passe?jeton=deja-servi"));
        assertThat(heading(page)).isEqualTo("Ce lien ne peut plus servir");
        look.accept(page, "lien-perime");
    }

    private static String heading(Page page) {
        return page.locator("h1").innerText();
    }
}
