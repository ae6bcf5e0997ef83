package relais.portal.desk;

import relais.domain.archive.FileName;
import relais.domain.desk.ReturnFault;
import relais.domain.desk.ReturnFiles;
import relais.portal.SentFiles;

/** The reasons why documents are not sent, each as one sentence for the agent. */
final class ReturnWords {

    /** Follows every refusal, since no browser fills in a file by itself. */
    static final String CHOOSE_AGAIN =
            "Rien n’est parti et votre message est gardé ; un navigateur ne garde pas les fichiers : choisissez-les de nouveau.";

    private ReturnWords() {}

    static String of(ReturnFault fault) {
        return switch (fault) {
            case ReturnFault.Code.MOVED ->
                "Le télédossier a changé depuis que vous l’avez ouvert : son état actuel est ci-dessous. Relisez-le, puis"
                        + " déposez de nouveau.";
            case ReturnFault.Code.NOT_TAKEN -> "Ce télédossier ne prend pas de document en retour.";
            case ReturnFault.Code.NO_FILE ->
                "Choisissez au moins un document. Si vous en aviez choisi, choisissez-les de nouveau : un navigateur ne"
                        + " garde pas les fichiers.";
            case ReturnFault.Code.TOO_MANY ->
                "Il y a plus de " + ReturnFiles.MOST + " documents : déposez-les en plusieurs fois. " + CHOOSE_AGAIN;
            case ReturnFault.Code.NO_MESSAGE -> "Cette démarche ne prévoit pas de message à l’usager.";
            case ReturnFault.Empty(var name) -> quoted(name) + " est vide : vérifiez-le sur votre poste.";
            case ReturnFault.LongName(var name) ->
                "Le nom " + quoted(name) + " a plus de " + ReturnFiles.NAME_LENGTH
                        + " caractères : renommez le fichier.";
            case ReturnFault.TooLarge(var name, var size, var limit) ->
                quoted(name) + " pèse " + DeskLabels.size(size) + " : cette démarche prend " + DeskLabels.size(limit)
                        + " au plus par document.";
            case ReturnFault.OtherFormat(var name, var detected, var accepted) ->
                quoted(name) + " est de format « " + FormatLabels.of(detected) + " » : cette démarche prend "
                        + FormatLabels.list(accepted) + ".";
            case ReturnFault.OtherContent(var name, var named, var detected) ->
                quoted(name) + " n’est pas ce que dit son nom (" + FormatLabels.of(named)
                        + ") : son contenu est de format « " + FormatLabels.of(detected) + " ».";
            case ReturnFault.Infected(var name) ->
                "L’antivirus a trouvé un virus dans " + quoted(name)
                        + " : ne l’ouvrez plus, et prévenez votre service informatique.";
            case ReturnFault.Unreadable(var name) ->
                quoted(name) + " est chiffré ou illisible pour l’antivirus : enregistrez-le sans mot de passe.";
            case ReturnFault.UnpackedTooBig(var name) ->
                quoted(name)
                        + " est trop volumineux, une fois décompressé, pour être analysé : déposez son contenu en plusieurs"
                        + " fichiers.";
        };
    }

    /** @param limit of all documents together, in bytes */
    static String of(SentFiles.TooLarge file, long limit) {
        return quoted(file.fileName()) + " pèse " + (file.isWhole() ? "" : "plus de ") + DeskLabels.size(file.size())
                + " : un envoi porte " + DeskLabels.size(limit)
                + " au plus, tous documents réunis. Réduisez-le, ou déposez"
                + " les documents en plusieurs fois. " + CHOOSE_AGAIN;
    }

    /** A name in which nothing acts on the page around it, and of a length to be read. */
    private static String quoted(String name) {
        return "« " + FileName.of(name).value() + " »";
    }
}
