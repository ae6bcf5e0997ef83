package relais.portal;

import java.util.Arrays;
import java.util.Optional;

/** A confirmation at the top of the next page, named in its address and signed for the browser. */
public enum Notice {
    LOGGED_OUT("deconnexion", "La déconnexion est faite.", "À bientôt."),
    SESSION_OVER(
            "session-finie",
            "Votre session est terminée.",
            "Ce que vous veniez d’envoyer n’a pas été enregistré : connectez-vous, puis recommencez. Une session se ferme"
                    + " après trente minutes sans un clic, ou quand le mot de passe change."),
    TYPED_KEPT(
            "saisie-gardee",
            "Votre session est terminée.",
            "Ce que vous veniez d’envoyer n’a pas été enregistré, mais rien n’est perdu : connectez-vous, et vous pourrez"
                    + " le relire et l’envoyer de nouveau."),
    ADDRESS_CHANGE_CANCELLED(
            "adresse-gardee", "Le changement d’adresse est annulé.", "Les liens envoyés n’ouvrent plus rien."),
    PASSWORD_CHOSEN("mot-de-passe", "Votre mot de passe est enregistré.", "Vous pouvez maintenant vous connecter."),
    LINK_SENT(
            "lien",
            "Si cette adresse a un compte, un lien vient d’y être envoyé.",
            "Il arrive en quelques minutes ; regardez aussi dans les courriels indésirables."),
    PASSWORD_CHANGED(
            "mot-de-passe-change",
            "Votre mot de passe est changé.",
            "Les sessions ouvertes ailleurs sont fermées ; celle-ci continue."),
    SECOND_FACTOR_TAKEN_AWAY(
            "second-facteur-retire",
            "Votre ancien second facteur ne sert plus.",
            "Un courriel vous le confirme. Vous pouvez en installer un autre."),
    DETAILS_CHANGED("coordonnees", "Vos coordonnées sont enregistrées.", ""),
    ADDRESS_ASKED(
            "adresse",
            "Deux courriels viennent de partir.",
            "L’un à votre adresse actuelle, l’autre à la nouvelle : l’adresse change quand les deux liens ont servi."),
    OTHER_ADDRESS_AWAITED(
            "adresse-attendue",
            "C’est noté.",
            "L’adresse changera dès que le lien envoyé à l’autre adresse aura servi aussi."),
    ADDRESS_CHANGED("adresse-changee", "Votre adresse est changée.", "Connectez-vous désormais avec la nouvelle."),
    ERASED(
            "compte-supprime",
            "Votre compte est supprimé.",
            "Vos données personnelles sont effacées, et un courriel vous le confirme. Merci pour votre travail."),
    INVITED("invitation", "L’invitation est partie.", "Le lien qu’elle contient sert pendant sept jours."),
    ADDRESS_CORRECTED(
            "adresse-corrigee",
            "L’adresse est corrigée, et l’invitation y est partie.",
            "Le lien qu’elle contient sert pendant sept jours ; l’ancien n’ouvre plus rien."),
    RIGHTS_CHANGED("droits", "Les droits sont enregistrés.", "Ils valent dès le prochain clic de la personne."),
    SETTINGS_CHANGED(
            "reglages",
            "Les réglages sont enregistrés.",
            "Aucun télédossier ne se perd : ce qui est arrivé reste à traiter."),
    SUBSCRIPTION_SUSPENDED(
            "abonnement-suspendu",
            "L’abonnement est suspendu.",
            "Plus rien n’arrive pour cette démarche ; ce qui est déjà arrivé reste à traiter."),
    SUBSCRIPTION_RESUMED(
            "abonnement-repris",
            "L’abonnement est repris.",
            "Il est actif dès maintenant, réglé comme avant sa suspension."),
    SECRET_REVOKED(
            "secret-revoque", "Le secret est révoqué.", "Le logiciel qui s’en sert encore est refusé dès maintenant."),
    AGREED_TO_MIGRATION(
            "accord",
            "Votre accord est enregistré.",
            "Il vaut sept jours : le logiciel de l’autre administration peut maintenant faire le transfert."),
    WITHDREW_AGREEMENT(
            "accord-retire", "L’accord est retiré.", "Plus rien ne peut vous être transféré sans un autre accord."),
    DELEGATE_APPOINTED("delegue", "La délégation technique est confiée.", "Un courriel le dit à la personne."),
    DECISION_WAITS(
            "decision",
            "Votre décision part dans une minute.",
            "D’ici là, rien n’a changé pour l’usager : vous pouvez l’annuler ci-dessous, ou l’envoyer sans attendre."),
    DECISION_SENT("decision-envoyee", "La décision est partie.", "L’usager en est informé par le service en ligne."),
    DECISION_WITHDRAWN("decision-retiree", "La décision est annulée.", "L’usager n’en a rien su."),
    MESSAGE_SENT("message", "Le message est parti.", "Le service en ligne le remet à l’usager."),
    DOCUMENTS_SENT(
            "documents",
            "Les documents sont déposés.",
            "Le service en ligne en est prévenu et les relève ; ils sont dans l’historique."),
    COMMENT_KEPT("commentaire", "Le commentaire est gardé.", "Seuls les agents de votre administration le lisent."),
    SUSPENDED(
            "suspension",
            "L’accès est suspendu.",
            "La personne ne peut plus rien ouvrir ici, et un courriel le lui dit. Vous pouvez le réactiver à tout moment."),
    ACCOUNT_SUSPENDED(
            "compte-suspendu",
            "Le compte est suspendu.",
            "La personne ne peut plus rien ouvrir, dans aucune administration ; un courriel lui en dit le motif."),
    APPOINTED(
            "nomination",
            "L’administration des comptes est confiée.",
            "Un courriel le dit à la personne, et celles qui administraient déjà en sont prévenues."),
    CATALOGUE_COMPLETED(
            "table-completee", "La table est complétée.", "Les décisions qui attendaient cette ligne sont appliquées."),
    DECISION_SET_ASIDE(
            "decision-classee", "La décision est classée.", "Ce que Relais en avait déjà appliqué ne change pas."),
    ENCRYPTED_ACCEPTED(
            "chiffres-acceptes",
            "La démarche accepte les fichiers chiffrés.",
            "À partir de maintenant, ils sont remis sans analyse à leurs destinataires."),
    ENCRYPTED_REFUSED(
            "chiffres-refuses",
            "La démarche refuse les fichiers chiffrés.",
            "À partir de maintenant, ils sont refusés ; ceux qui étaient acceptés restent disponibles."),
    REACTIVATED("reactivation", "L’accès est réactivé.", "La personne en est prévenue par courriel."),
    ASKED_AGAIN(
            "question-reposee",
            "La question sera posée de nouveau.",
            "Le courriel part au prochain matin de vérification, un mardi ou un mercredi."),
    REMOVED("retrait", "La personne n’est plus dans votre administration.", "Elle en est prévenue par courriel."),
    SECOND_FACTOR_RESET(
            "second-facteur",
            "Le second facteur est retiré.",
            "La personne en installe un autre à sa prochaine connexion ; celles qui administrent les comptes en sont prévenues.");

    static final String PARAMETER = "fait";

    private final String word;
    private final String title;
    private final String sentence;

    Notice(String word, String title, String sentence) {
        this.word = word;
        this.title = title;
        this.sentence = sentence;
    }

    static Optional<Notice> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** The address of a page that starts with it. */
    public String at(String path) {
        return path + (path.contains("?") ? "&" : "?") + PARAMETER + "=" + word;
    }

    /** True if it follows an agent's decision on a case. */
    public boolean isDecision() {
        return this == DECISION_WAITS || this == DECISION_SENT;
    }

    /** The tone of the design system's alerts. */
    public String tone() {
        return this == SESSION_OVER || this == TYPED_KEPT ? "fr-alert--warning" : "fr-alert--success";
    }

    public String title() {
        return title;
    }

    public String sentence() {
        return sentence;
    }
}
