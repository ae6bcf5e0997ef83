package relais.domain.verification;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import relais.domain.Paris;
import relais.domain.account.AccountMails;
import relais.domain.outbox.Mail;
import relais.domain.person.Person;

/** Mails about the verification. Each names its sender, reason, deadline and the consequence of silence. */
final class VerificationMails {
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM yyyy 'à' H 'h' mm", Locale.FRENCH)
            .withZone(Paris.ZONE);

    private VerificationMails() {}

    /** @param places « administration locale pour la ville de Lyon », one each */
    static Mail question(Person person, List<String> places, String link) {
        return AccountMails.to(person, "Relais : êtes-vous toujours en poste ?", """
            Bonjour %s,

            Relais, le portail qui remet aux administrations les démarches des usagers, vérifie chaque trimestre que ses
            comptes appartiennent à des personnes toujours en poste. Votre adresse ouvre un compte :
            %s

            Si vous en avez toujours besoin, ouvrez ce lien puis cliquez sur « Je suis toujours en poste » :
            %s

            Vous avez 48 heures à compter de ce message. Sans réponse, votre accès sera suspendu dans toutes ces
            administrations ; une personne qui les administre pourra vous le rendre pendant deux mois, puis le compte sera supprimé.
            Une seule réponse suffit, quel que soit le nombre d'administrations. Aucun mot de passe ne vous est demandé.
            """.formatted(
                        person.fullName(), listed(places), link));
    }

    static Mail reminder(Person person, List<String> places, Instant until, String link) {
        return AccountMails.to(
                person, "Relais : sans réponse de votre part, votre accès s'arrête demain", """
                    Bonjour %s,

                    Hier, Relais vous a demandé si vous êtes toujours en poste, comme à chaque trimestre. Votre compte :
                    %s

                    Pour le garder, ouvrez ce lien puis cliquez sur « Je suis toujours en poste » :
                    %s

                    Sans réponse avant le %s (heure de Paris), votre accès sera suspendu. Une personne qui administre
                    les comptes pourra vous le rendre pendant deux mois, puis le compte sera supprimé.
                    """.formatted(
                                person.fullName(), listed(places), link, DAY_AND_TIME.format(until)));
    }

    static Mail suspended(Person person, List<Person> helpers, Instant erasedAt) {
        return AccountMails.to(person, "Relais : votre accès est suspendu", """
            Bonjour %s,

            Vous n'avez pas répondu dans les 48 heures à la vérification trimestrielle : votre accès à Relais est suspendu
            dans toutes vos administrations.

            Pour le retrouver, adressez-vous à :
            %s

            Si personne ne vous le rend avant le %s (heure de Paris), votre compte sera supprimé et vos données personnelles
            seront effacées.
            """.formatted(
                        person.fullName(), whom(helpers), DAY_AND_TIME.format(erasedAt)));
    }

    static Mail erased(Person person) {
        return AccountMails.to(person, "Relais : votre compte est supprimé", """
            Bonjour %s,

            Votre accès à Relais était suspendu depuis deux mois, faute de réponse à la vérification trimestrielle, et personne
            ne vous l'a rendu. Votre compte est supprimé et vos données personnelles sont effacées.
            """.formatted(person.fullName()));
    }

    /** @param lines one for each person concerned */
    static Mail digest(Person reader, String organization, List<String> lines, String page) {
        return AccountMails.to(reader, "Relais : comptes à vérifier pour " + organization, """
            Bonjour %s,

            Chaque trimestre, Relais demande à chacun s'il est toujours en poste. Pour %s :
            %s

            Vous pouvez prévenir ces personnes, leur rendre leur accès ou retirer leur compte :
            %s
            """.formatted(
                        reader.fullName(), organization, listed(lines), page));
    }

    /** @param lines one for each person, with the administration that has no other administrator */
    static Mail operatorDigest(Person reader, List<String> lines, String page) {
        return AccountMails.to(
                reader, "Relais : des administrations n'ont plus personne pour les administrer", """
            Bonjour %s,

            À la suite de la vérification trimestrielle, ces administrations n'ont plus personne qui puisse agir :
            %s

            Vous pouvez rendre son accès à une personne, ou confier l'administration à une autre :
            %s
            """.formatted(
                                reader.fullName(), listed(lines), page));
    }

    /** A person's line in a digest. */
    static String line(Person person, VerificationState standing) {
        var name = person.fullName();
        return switch (standing) {
            case VerificationState.Awaited(var until) ->
                name + " n'a pas encore répondu : accès suspendu le " + DAY_AND_TIME.format(until) + ".";
            case VerificationState.Unreachable ignored ->
                name
                        + " n'a pas reçu le message, que son adresse refuse : l'accès reste ouvert tant que rien n'est"
                        + " décidé.";
            case VerificationState.Suspended(var ignored, var erasedAt) ->
                name + " n'a pas répondu : accès suspendu, compte supprimé le " + DAY_AND_TIME.format(erasedAt) + ".";
            case VerificationState.Confirmed ignored -> name;
            case VerificationState.Asking ignored -> name;
            case VerificationState.TakenAway ignored -> name;
        };
    }

    private static String whom(List<Person> helpers) {
        return helpers.isEmpty()
                ? "- l'équipe Relais, qui est prévenue"
                : listed(helpers.stream()
                        .map(each -> each.fullName() + ", " + each.email().value())
                        .toList());
    }

    private static String listed(List<String> lines) {
        return lines.stream().map(each -> "- " + each).collect(Collectors.joining("\n"));
    }
}
