package relais.portal.people;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.Right;
import relais.domain.account.Suspension;
import relais.domain.verification.Standing;
import relais.domain.verification.Verified;
import relais.portal.Dates;

/** The words for a person's access and its quarterly verification. */
final class Words {

    private Words() {}

    /** @param suspension of the account or of the membership; null if none */
    static String state(Verified verified, @Nullable Suspension suspension) {
        if (suspension != null) {
            return switch (suspension.reason()) {
                case BY_ADMINISTRATOR -> "Accès suspendu sur place";
                case BY_OPERATOR -> "Accès suspendu par l’opérateur";
                case NO_ANSWER -> "Accès suspendu, sans réponse à la vérification";
            };
        }
        return switch (verified.standing()) {
            case Standing.Awaited ignored -> "Réponse attendue";
            case Standing.Unreachable ignored -> "Courriel refusé";
            case Standing.Confirmed ignored -> present(verified.account());
            case Standing.Asking ignored -> present(verified.account());
            case Standing.Suspended ignored -> present(verified.account());
            case Standing.TakenAway ignored -> present(verified.account());
        };
    }

    static Optional<String> story(Verified verified, @Nullable Suspension suspension) {
        var sentences = Stream.concat(refusal(verified).stream(), standing(verified, suspension).stream())
                .collect(Collectors.joining(" "));
        return sentences.isEmpty() ? Optional.empty() : Optional.of(sentences);
    }

    private static Optional<String> refusal(Verified verified) {
        return verified.refusedAt() == null || verified.standing() instanceof Standing.Unreachable
                ? Optional.empty()
                : Optional.of("Le dernier courriel envoyé à cette adresse, le " + Dates.day(verified.refusedAt())
                        + ", n’a pas pu être remis\u00a0: vérifiez l’adresse avec la personne.");
    }

    private static Optional<String> standing(Verified verified, @Nullable Suspension suspension) {
        return switch (verified.standing()) {
            case Standing.Awaited(var until) ->
                Optional.of(asked(verified.account()) + " Sans réponse, l’accès sera suspendu le " + Dates.moment(until)
                        + ".");
            case Standing.Asking ignored -> Optional.of("Le courriel de vérification part dans quelques minutes.");
            case Standing.Unreachable(var since) ->
                Optional.of("L’adresse a refusé le courriel de vérification le " + Dates.day(since)
                        + ". L’accès reste ouvert\u00a0: vérifiez l’adresse avec la personne.");
            case Standing.Suspended(var since, var erasedAt) ->
                Optional.of("Sans réponse, suspendu le " + Dates.moment(since) + ". Le compte sera supprimé le "
                        + Dates.moment(erasedAt) + ".");
            case Standing.TakenAway ignored -> since(suspension);
            case Standing.Confirmed ignored -> since(suspension);
        };
    }

    /** The date of the next verification; empty while something else is to be said. */
    static Optional<String> next(Verified verified) {
        return verified.standing() instanceof Standing.Confirmed(var next)
                ? Optional.of("à partir du " + Dates.day(next))
                : Optional.empty();
    }

    /** A role, then each right. */
    static String place(Membership place) {
        return place.role().label()
                + new TreeMap<>(place.rights())
                        .entrySet().stream()
                                .map(right -> ", " + right.getKey() + " (" + word(right.getValue()) + ")")
                                .collect(Collectors.joining());
    }

    private static String word(Right right) {
        return switch (right) {
            case CONSULT -> "consulter";
            case TREAT -> "traiter";
        };
    }

    private static Optional<String> since(@Nullable Suspension suspension) {
        return Optional.ofNullable(suspension)
                .map(why -> "Depuis le " + Dates.day(why.since()) + "."
                        + (why.words().isEmpty() ? "" : " Motif\u00a0: " + why.words()));
    }

    private static String asked(Account account) {
        var question = account.question();
        return question == null || question.sentAt() == null
                ? ""
                : "Question envoyée le " + Dates.moment(question.sentAt()) + ".";
    }

    private static String present(Account account) {
        return account.isInvited() ? "Invitation envoyée" : "Actif";
    }
}
