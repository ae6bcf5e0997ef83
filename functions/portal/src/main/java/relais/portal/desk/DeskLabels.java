package relais.portal.desk;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.Stored;
import relais.domain.attachment.Verdict;
import relais.domain.desk.CaseOrder;
import relais.domain.desk.CaseQuery;
import relais.domain.desk.Hindrance;
import relais.domain.desk.Worklist;
import relais.domain.process.Process;
import relais.domain.process.Status;

/** The French words of lists, statuses and files. */
public final class DeskLabels {
    private static final long KILO = 1000;

    private DeskLabels() {}

    public static String title(Worklist list) {
        return switch (list) {
            case TO_TREAT -> "À traiter";
            case IN_PROGRESS -> "En cours";
            case AWAITING -> "En attente de compléments";
            case TREATED -> "Traités";
            case CLOSED -> "Clos";
            case SINCE_LAST_VISIT -> "Arrivés depuis votre visite";
            case LATE -> "En retard";
            case SOON_DELETED -> "Bientôt supprimés";
            case ALL -> "Tous";
        };
    }

    /** The reason why a list is empty, and the next step. */
    public static String empty(Worklist list) {
        return switch (list) {
            case TO_TREAT -> "Rien n’attend : tout ce qui est arrivé a été ouvert et avancé.";
            case IN_PROGRESS -> "Aucun télédossier n’est en cours de traitement.";
            case AWAITING -> "Aucun complément n’est attendu d’un usager.";
            case TREATED -> "Aucun télédossier traité ou refusé n’est à montrer.";
            case CLOSED -> "Aucun télédossier n’est clos.";
            case SINCE_LAST_VISIT -> "Rien de nouveau n’est arrivé depuis votre dernière visite.";
            case LATE -> "Aucun télédossier n’est en retard : chacun a avancé à temps.";
            case SOON_DELETED -> "Aucun télédossier ne perd ses pièces dans les quatorze jours.";
            case ALL -> "Aucun télédossier n’est encore arrivé pour vos démarches.";
        };
    }

    /** The word of a status for agents, who read a new case as « Nouveau ». */
    public static String status(Status status) {
        return switch (status) {
            case HUBEE_RECEIVED -> "En cours de dépôt";
            case HUBEE_COMPLETED -> "Déposé";
            case HUBEE_NOTIFIED, SENT -> "Nouveau";
            case SI_RECEIVED -> "Reçu";
            case IN_PROGRESS -> "En cours";
            case ADD_AWAITING -> "En attente de compléments";
            case SI_INTG_ERROR -> "Erreur d’intégration";
            case REFUSED -> "Refusé";
            case DONE -> "Traité";
            case CLOSED -> "Clos";
            case ARCHIVED -> "Archivé";
        };
    }

    /** The word of the status of that name, or the text itself. */
    public static String statusOr(String name) {
        return Arrays.stream(Status.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(DeskLabels::status)
                .orElse(name);
    }

    public static String badge(Status status) {
        return switch (status) {
            case HUBEE_NOTIFIED, SENT -> "fr-badge--new";
            case SI_RECEIVED, IN_PROGRESS -> "fr-badge--info";
            case ADD_AWAITING -> "fr-badge--warning";
            case SI_INTG_ERROR, REFUSED -> "fr-badge--error";
            case DONE -> "fr-badge--success";
            case HUBEE_RECEIVED, HUBEE_COMPLETED, CLOSED, ARCHIVED -> "";
        };
    }

    /** The agent's verb for a move to a status. */
    public static String verb(Status wanted) {
        return switch (wanted) {
            case IN_PROGRESS -> "Commencer le traitement";
            case ADD_AWAITING -> "Demander des compléments";
            case REFUSED -> "Refuser";
            case DONE -> "Terminer : la demande est traitée";
            case HUBEE_RECEIVED, HUBEE_COMPLETED, HUBEE_NOTIFIED, SENT, SI_RECEIVED, SI_INTG_ERROR, CLOSED, ARCHIVED ->
                status(wanted);
        };
    }

    /** The consequence of a move for the applicant, said before it. */
    public static String consequence(Status wanted) {
        return switch (wanted) {
            case IN_PROGRESS -> "L’usager apprend que sa demande est en cours.";
            case ADD_AWAITING -> "L’usager apprend ce qu’il doit ajouter : dites-le dans le message.";
            case REFUSED -> "L’usager apprend le refus : dites-en la raison dans le message.";
            case DONE -> "L’usager apprend que sa demande est traitée.";
            case HUBEE_RECEIVED, HUBEE_COMPLETED, HUBEE_NOTIFIED, SENT, SI_RECEIVED, SI_INTG_ERROR, CLOSED, ARCHIVED ->
                "";
        };
    }

    /** The reason why a case stays as it is under a decision. */
    public static String hindrance(Hindrance hindrance, Status present, Status wanted) {
        return switch (hindrance) {
            case ONLY_CONSULTED -> "Vous pouvez consulter cette démarche, pas la traiter.";
            case SOFTWARE_TREATS -> "Le logiciel de votre administration le traite.";
            case ALREADY_THERE -> "Il est déjà dans cet état.";
            case NO_SUCH_STEP -> "Cette démarche n’a pas l’état « " + status(wanted) + " ».";
            case NO_WAY -> "De « " + status(present) + " », il ne peut plus passer à « " + status(wanted) + " ».";
            case ANOTHER_DECIDES -> "La décision d’un autre agent attend déjà de partir.";
            case UNREAD -> "Personne ne l’a ouvert, ou le service en ligne a écrit depuis : ouvrez-le d’abord.";
            case MOVED -> "Il a changé depuis que vous l’avez vu : relisez-le.";
            case FAILED -> "L’enregistrement a échoué : recommencez dans un instant.";
        };
    }

    /** The title of a démarche, or its code if it is not among those. */
    static String title(List<Process> processes, String code) {
        return processes.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(Process::name)
                .orElse(code);
    }

    /** « 1 télédossier », « 12 télédossiers ». */
    public static String cases(int number) {
        return number == 1 ? "1 télédossier" : number + " télédossiers";
    }

    /** The words for chosen cases that are gone or closed to the visitor. */
    public static String missing(int number) {
        return number == 1
                ? "1 télédossier coché n’existe plus ou ne vous est plus ouvert."
                : number + " télédossiers cochés n’existent plus ou ne vous sont plus ouverts.";
    }

    /** The state of a file, with the antivirus's verdict on it. */
    public static String file(Attachment file) {
        if (file.awaitsVerdict()) {
            return "Analyse antivirus en cours";
        }
        return switch (file.status()) {
            case PENDING -> "En attente";
            case RECEIVED -> received(file);
            case CORRUPTED -> refused(file);
            case REJECTED -> "Rejetée : elle n’est pas ce que son envoi annonçait";
            case DELETED -> "Supprimée";
        };
    }

    private static String received(Attachment file) {
        return file.stored().map(Stored::verdict).orElse(Verdict.CLEAN) == Verdict.UNREADABLE
                ? "Reçue, non analysée : elle est chiffrée ou illisible pour l’antivirus"
                : "Reçue, sans virus";
    }

    private static String refused(Attachment file) {
        return switch (file.stored().map(Stored::verdict).orElse(Verdict.INFECTED)) {
            case UNREADABLE -> "Chiffrée ou illisible pour l’antivirus : la pièce n’est pas remise";
            case TOO_BIG -> "Trop volumineuse, une fois décompressée, pour être analysée : la pièce n’est pas remise";
            case AWAITED, CLEAN, INFECTED -> "Virus trouvé : la pièce n’est pas remise";
        };
    }

    /** The SHA-256 of the bytes in hexadecimal digits, as the usual tools print it; empty if no bytes are kept. */
    public static String digest(Attachment file) {
        return file.stored()
                .map(stored -> HexFormat.of().formatHex(Base64.getDecoder().decode(stored.digest())))
                .orElse("");
    }

    public static boolean isReadable(Attachment file) {
        return file.status() == AttachmentStatus.RECEIVED && file.isDownloadable();
    }

    /** « 1,2 Mo ». */
    public static String size(long bytes) {
        if (bytes < KILO) {
            return bytes == 1 ? "1 octet" : bytes + " octets";
        }
        if (bytes < KILO * KILO) {
            return Math.round((double) bytes / KILO) + " ko";
        }
        return bytes < KILO * KILO * KILO
                ? decimal((double) bytes / (KILO * KILO)) + " Mo"
                : decimal((double) bytes / (KILO * KILO * KILO)) + " Go";
    }

    /** « plus de 1 000 » above the number up to which cases are counted. */
    public static String count(int number) {
        return number > CaseQuery.COUNTED ? "plus de 1 000" : Integer.toString(number);
    }

    public static String column(CaseOrder order) {
        return switch (order) {
            case TRANSMITTED -> "Arrivé le";
            case UPDATED -> "Mis à jour le";
            case NUMBER -> "Numéro";
            case APPLICANT -> "Usager";
        };
    }

    private static String decimal(double number) {
        return String.format(Locale.FRENCH, "%.1f", number).replace(",0", "");
    }
}
