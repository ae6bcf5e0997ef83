package relais.portal;

import java.util.List;
import java.util.stream.Collectors;
import relais.domain.account.RoleLabels;
import relais.domain.datapass.CatalogueFault;
import relais.domain.datapass.CompleteCatalogue;
import relais.domain.login.PasswordRule.PasswordFault;
import relais.domain.membership.PlaceFault;
import relais.domain.migration.AgreementFault;
import relais.domain.subscriber.KeepSecrets;
import relais.domain.subscriber.SecretFault;
import relais.domain.subscriber.SettingsFault;
import relais.domain.subscriber.SubscriptionFault;
import relais.domain.subscriber.SubscriptionSettings;

/** The faults of the domain in French, each as one sentence for the person who fills in the form. */
public final class FaultWords {

    private FaultWords() {}

    /** One sentence for each fault, in the same order. */
    public static String of(List<PlaceFault> faults) {
        return faults.stream().map(FaultWords::of).collect(Collectors.joining(" "));
    }

    public static String of(PlaceFault fault) {
        return switch (fault) {
            case PlaceFault.Code.NO_FIRST_NAME -> "Indiquez le prénom.";
            case PlaceFault.Code.NO_LAST_NAME -> "Indiquez le nom.";
            case PlaceFault.Code.INVALID_NAME ->
                "Le nom et le prénom n'ont que des lettres, des espaces, des traits d'union et des apostrophes.";
            case PlaceFault.Code.INVALID_PHONE ->
                "Le téléphone a de 10 à 20 chiffres, ou un + suivi de 9 à 20 chiffres.";
            case PlaceFault.Code.UNKNOWN_ADMINISTRATION -> "Cette administration n'est pas connue de Relais.";
            case PlaceFault.Code.SUSPENDED_THERE ->
                "Cette personne a déjà un compte ici, et il est suspendu : réactivez-le.";
            case PlaceFault.Code.ALREADY_LOGGED_IN -> "Cette personne s'est déjà connectée.";
            case PlaceFault.Code.CORRECTS_ADDRESS_ALONE ->
                "Cette personne s'est déjà connectée : elle change son adresse à la page « Mon compte ».";
            case PlaceFault.Code.PRESENT_ADDRESS -> "C'est déjà l'adresse de votre compte.";
            case PlaceFault.Code.INVITED_ADDRESS -> "C'est déjà l'adresse de l'invitation.";
            case PlaceFault.Code.IDENTITY_NOT_PROVED -> "Vérifiez d'abord l'identité de la personne.";
            case PlaceFault.Code.OWN_SECOND_FACTOR ->
                "Demandez-le à une autre personne qui administre les comptes, ou à Relais.";
            case PlaceFault.Code.NO_REASON -> "Indiquez la raison : elle est dite à la personne.";
            case PlaceFault.Code.OWN_SUSPENSION -> "On ne suspend pas son propre compte.";
            case PlaceFault.RoleElsewhere(var role) ->
                "Le rôle « %s » n'existe pas dans cette administration.".formatted(RoleLabels.of(role));
            case PlaceFault.NotSubscribed(var processCode) ->
                "L'administration n'est pas abonnée à la démarche %s.".formatted(processCode);
        };
    }

    public static String of(SettingsFault fault) {
        return switch (fault) {
            case SettingsFault.Code.SUBSCRIPTION_REFUSED -> "Cet abonnement a été refusé : il n'a pas de réglages.";
            case SettingsFault.Code.NO_MODE -> "Choisissez le mode d'accès : API ou portail.";
            case SettingsFault.Code.NO_ATTESTATION ->
                "Le mode API demande d'attester que l'éditeur a confirmé la conformité de la version installée.";
            case SettingsFault.Code.INVALID_EDITOR ->
                "Indiquez l'éditeur du logiciel, en %d caractères au plus."
                        .formatted(SubscriptionSettings.TEXT_MAX_LENGTH);
            case SettingsFault.Code.INVALID_VERSION ->
                "Indiquez la version installée, en %d caractères au plus."
                        .formatted(SubscriptionSettings.TEXT_MAX_LENGTH);
            case SettingsFault.Code.ACTIVE_WITHOUT_DAY ->
                "Un abonnement actif garde sa date d'activation ; pour l'arrêter, suspendez-le.";
            case SettingsFault.Code.DAY_PASSED -> "La date d'activation est passée.";
            case SettingsFault.Code.DAY_TOO_FAR ->
                "La date d'activation est dans plus de %d ans : vérifiez l'année."
                        .formatted(SubscriptionSettings.MOST_YEARS_AHEAD);
            case SettingsFault.Code.DAY_WITHOUT_MODE -> "Choisissez le mode d'accès avant la date d'activation.";
            case SettingsFault.Code.TOO_MANY_ADDRESSES ->
                "Indiquez %d adresses au plus.".formatted(SubscriptionSettings.MOST_EMAILS);
            case SettingsFault.Code.NO_ADDRESS ->
                "Indiquez au moins une adresse à prévenir, ou choisissez de ne l'être « Jamais ».";
            case SettingsFault.InvalidAddress(var typed) ->
                "« %s » n'est pas une adresse électronique.".formatted(typed);
            case SettingsFault.NotResumable(var why) -> of(why);
        };
    }

    public static String of(SubscriptionFault fault) {
        return switch (fault) {
            case NOTHING_TO_SUSPEND -> "Cet abonnement n'est pas en vigueur : il n'y a rien à suspendre.";
            case NOTHING_TO_RESUME -> "Cet abonnement a été refusé : il n'y a rien à reprendre.";
            case NO_MODE -> "Choisissez le mode d'accès dans les réglages, puis une date d'activation.";
            case ENDED_BY_DATAPASS -> "DataPass a mis fin à cet abonnement : demandez-le de nouveau dans DataPass.";
            case MEMBERSHIP_ENDED ->
                "L'adhésion a pris fin avec le dernier abonnement : demandez-le de nouveau dans DataPass.";
        };
    }

    public static String of(SecretFault fault) {
        return switch (fault) {
            case NOT_IN_API_MODE -> "Un secret ne sert qu'en mode API : choisissez d'abord ce mode.";
            case NOT_IN_FORCE -> "Cet abonnement n'est pas en vigueur : aucun logiciel ne peut y accéder.";
            case INVALID_NAME ->
                "Le nom d'un secret a %d caractères au plus, sur une ligne.".formatted(KeepSecrets.LONGEST_NAME);
            case TOO_MANY -> "Deux secrets sont en vigueur : révoquez celui qui ne sert plus.";
        };
    }

    public static String of(AgreementFault fault) {
        return switch (fault) {
            case AgreementFault.Code.NO_SIRET -> "Indiquez un numéro SIRET, de 14 chiffres.";
            case AgreementFault.Code.UNKNOWN_SIRET ->
                "Relais ne connaît aucune administration destinataire de ce SIRET.";
            case AgreementFault.Code.OWN_ADMINISTRATION ->
                "C’est le SIRET de votre propre administration\u00a0: indiquez celui de l’autre.";
            case AgreementFault.SharedSiret(var administrations) ->
                "Plusieurs administrations ont ce SIRET\u00a0: ajoutez le code de la commune, par exemple %s."
                        .formatted(administrations.stream()
                                .map(each -> each.companyRegister() + "-" + each.branchCode())
                                .collect(Collectors.joining(" ou ")));
        };
    }

    public static String of(CatalogueFault fault) {
        return switch (fault) {
            case INVALID_MODEL ->
                "Indiquez le type de la demande, sans espace, en %d caractères au plus."
                        .formatted(CompleteCatalogue.MAX_LENGTH);
            case INVALID_SCOPE ->
                "Indiquez la portée, sans espace, en %d caractères au plus, ou * pour toutes."
                        .formatted(CompleteCatalogue.MAX_LENGTH);
            case UNKNOWN_PROCESS -> "Cette démarche n’est pas connue de Relais.";
        };
    }

    public static String of(PasswordFault fault) {
        return switch (fault) {
            case TOO_SHORT -> "Le mot de passe est trop court.";
            case TOO_LONG -> "Le mot de passe est trop long.";
            case NO_DIGIT -> "Il manque un chiffre.";
            case NO_CAPITAL -> "Il manque une lettre majuscule.";
            case NO_SPECIAL -> "Il manque un caractère spécial, par exemple ! ou -.";
            case TOO_COMMON -> "Ce mot de passe est trop courant : d'autres le devineraient vite.";
            case NAMES_OWNER -> "Le mot de passe ne doit contenir ni votre nom, ni votre prénom, ni votre adresse.";
        };
    }
}
