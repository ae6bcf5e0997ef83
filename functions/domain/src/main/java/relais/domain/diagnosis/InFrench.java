package relais.domain.diagnosis;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import relais.domain.Paris;
import relais.domain.access.Side;
import relais.domain.process.Status;
import relais.domain.subscription.SubscriptionStatus;

/** Puts each finding in one or two French sentences, first the state and then the action. */
public final class InFrench {
    /** The answer for a number that none of the caller's télédossiers has. */
    public static final String UNKNOWN_NUMBER =
            "Aucun de vos télédossiers ne porte ce numéro : il n'a pas été déposé ici, il a été supprimé avant d'être déclaré"
                    + " complet, ou il appartient à d'autres.";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "'le' d MMMM uuuu 'à' HH 'h' mm", Locale.FRENCH)
            .withZone(Paris.ZONE);

    private InFrench() {}

    public static String sentence(Finding finding) {
        return switch (finding) {
            case Finding.NotCompleted() ->
                "L'opérateur n'a pas déclaré le télédossier complet (HUBEE_RECEIVED). Il doit envoyer ses pièces, puis PATCH"
                        + " HUBEE_COMPLETED.";
            case Finding.FilePending(var file) ->
                "La pièce %s n'a pas été reçue. L'opérateur doit l'envoyer.".formatted(named(file));
            case Finding.FileRejected(var file, var reason, var isFinal) ->
                "La pièce %s a été rejetée (%s). %s".formatted(named(file), reason, again(isFinal));
            case Finding.FileInfected(var file, var isFinal) ->
                "La pièce %s contient un virus : elle n'est remise à personne. %s"
                        .formatted(named(file), again(isFinal));
            case Finding.FileUnreadable(var file, var isFinal) ->
                "La pièce %s est chiffrée ou illisible pour l'antivirus : elle n'est remise à personne. %s"
                        .formatted(named(file), unlocked(isFinal));
            case Finding.FileUnpackedTooBig(var file, var isFinal) ->
                "La pièce %s est trop volumineuse, une fois décompressée, pour être analysée : elle n'est remise à personne. %s"
                        .formatted(named(file), again(isFinal));
            case Finding.FileUnscanned(var file) ->
                "La pièce %s attend le verdict de l'antivirus ; le destinataire sera prévenu ensuite. Il n'y a rien à faire."
                        .formatted(named(file));
            case Finding.BeingNotified(var since) ->
                "Le télédossier est complet%s et sa notification est en route. Le hub la dépose sous deux minutes."
                        .formatted(since(since));
            case Finding.NotSubscribed() ->
                "Le destinataire n'a pas d'abonnement à cette démarche. Il doit en demander un.";
            case Finding.SubscriptionClosed(var status) ->
                "L'abonnement du destinataire est %s : son logiciel ne peut rien relever. Il doit s'adresser à l'équipe du hub."
                        .formatted(status == SubscriptionStatus.SUSPENDED ? "suspendu" : "refusé");
            case Finding.SubscriptionInactive(var from) ->
                from == null
                        ? "L'abonnement du destinataire n'est pas actif et n'a pas de date d'activation. Le destinataire doit la"
                                + " fixer."
                        : "L'abonnement du destinataire ne sera actif que %s. Le destinataire peut avancer cette date."
                                .formatted(MOMENT.format(from));
            case Finding.OnPortal() ->
                "L'abonnement du destinataire est en mode Portail : le télédossier se traite sur le portail, pas par l'API."
                        + " Pour le relever par logiciel, le destinataire doit passer en mode API.";
            case Finding.RecipientClosed(var status) ->
                "L’administration destinataire n’est plus active (%s) : personne n’y traite peut-être ce dossier. L’opérateur doit se renseigner, et déposer pour celle qui lui succède."
                        .formatted(status);
            case Finding.RecipientMigrated(var target, var at) ->
                "Le destinataire a transféré ses dossiers à %s %s, avant que celui-ci ne soit déposé : il lui reste donc. Le destinataire doit le traiter, ou le faire transférer aussi."
                        .formatted(target, MOMENT.format(at));
            case Finding.Unread(var since) ->
                "La notification attend dans la boîte du destinataire depuis %s. Son logiciel doit relever la boîte."
                        .formatted(MOMENT.format(since));
            case Finding.Taken(var at) ->
                "La notification a été déposée dans la boîte du destinataire, dont le logiciel l'a supprimée%s, mais le statut n'a"
                                .formatted(at == null ? "" : " " + MOMENT.format(at))
                        + " pas changé. Il peut encore lire le dossier (GET /cases/{id}) et doit dire qu'il l'a reçu.";
            case Finding.ArrivalDeleted(var at) ->
                "La notification a été déposée dans la boîte du destinataire, dont le logiciel l'a supprimée %s."
                        .formatted(MOMENT.format(at));
            case Finding.Reopened(var at) ->
                "L'opérateur a rendu le dossier %s ; une réouverture ne crée pas de notification. Le destinataire doit relire le"
                                .formatted(MOMENT.format(at))
                        + " dossier (GET /cases/{id}).";
            case Finding.Reached(var status, var since) -> reached(status) + since(since) + ".";
            case Finding.EventUnsent(var type, var sender) ->
                "Un évènement %s attend ses fichiers. %s doit les envoyer, puis PATCH SENT."
                        .formatted(type, named(sender));
            case Finding.EventUnscanned(var type) ->
                "Un fichier d'un évènement %s attend le verdict de l'antivirus ; l'autre partie sera prévenue ensuite. Il n'y a rien à faire."
                        .formatted(type);
            case Finding.EventFileRefused(var type, var sender) ->
                "L'antivirus a refusé un fichier d'un évènement %s : il n'est remis à personne. %s doit en envoyer un bon dans un autre évènement."
                        .formatted(type, named(sender));
            case Finding.EventUnread(var type, var reader, var since) ->
                "Un évènement %s attend d'être lu depuis %s. Le logiciel %s doit relever la boîte."
                        .formatted(type, MOMENT.format(since), of(reader));
            case Finding.EventDeleted(var type, var reader, var at) ->
                "La notification d'un évènement %s a été supprimée %s par le logiciel %s, qui n'a pas noté l'évènement comme reçu"
                                .formatted(type, MOMENT.format(at), of(reader))
                        + " (RECEIVED). Rien ne l'y oblige.";
        };
    }

    private static String of(Side reader) {
        return reader == Side.OSL ? "de l'opérateur" : "du destinataire";
    }

    private static String reached(Status status) {
        return switch (status) {
            case HUBEE_RECEIVED, HUBEE_COMPLETED, HUBEE_NOTIFIED -> "Le dossier est en statut " + status;
            case SENT -> "Le dossier est arrivé : le destinataire l'a relevé (SENT)";
            case SI_RECEIVED -> "Le dossier est arrivé : le destinataire l'a reçu (SI_RECEIVED)";
            case IN_PROGRESS -> "Le dossier est arrivé : le destinataire le traite (IN_PROGRESS)";
            case ADD_AWAITING ->
                "Le destinataire attend un complément (ADD_AWAITING) : l'opérateur doit le fournir et rendre le dossier";
            case SI_INTG_ERROR ->
                "Le logiciel du destinataire n'a pas su intégrer le dossier (SI_INTG_ERROR) : son éditeur doit le corriger";
            case REFUSED -> "Le destinataire a refusé le dossier (REFUSED) : l'opérateur peut le clore ou le rendre";
            case DONE -> "Le destinataire a traité le dossier (DONE) : l'opérateur peut le clore";
            case CLOSED -> "L'opérateur a clos le dossier (CLOSED)";
            case ARCHIVED -> "Le dossier est archivé (ARCHIVED) : il ne change plus";
        };
    }

    private static String again(boolean isFinal) {
        return isFinal
                ? "Le télédossier étant complet, l'opérateur doit en envoyer une bonne dans un évènement ATTACH_DEPOSIT."
                : "L'opérateur doit en envoyer une bonne avant de déclarer le télédossier complet.";
    }

    private static String unlocked(boolean isFinal) {
        return isFinal
                ? "Le télédossier étant complet, l'opérateur doit l'envoyer sans mot de passe dans un évènement ATTACH_DEPOSIT."
                : "L'opérateur doit l'envoyer sans mot de passe avant de déclarer le télédossier complet.";
    }

    private static String named(Finding.File file) {
        return "n° %d (type %s)".formatted(file.position(), file.type());
    }

    private static String named(Side side) {
        return switch (side) {
            case OSL -> "L'opérateur";
            case SI -> "Le destinataire";
            case HUB -> "Le hub";
        };
    }

    private static String since(@Nullable Instant since) {
        return since == null ? "" : ", depuis " + MOMENT.format(since);
    }
}
