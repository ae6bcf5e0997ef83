package relais.portal.people;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.Right;
import relais.domain.account.RoleLabels;
import relais.domain.account.Suspension;
import relais.domain.verification.VerificationState;
import relais.domain.verification.VerifiedAccount;
import relais.portal.Dates;

/** The words for a person's access and its quarterly verification. */
final class PeopleLabels {

    private PeopleLabels() {}

    /** @param suspension of the account or of the membership; null if none */
    static String state(VerifiedAccount verified, @Nullable Suspension suspension) {
        if (suspension != null) {
            return switch (suspension.reason()) {
                case BY_ADMINISTRATOR -> "Accès suspendu sur place";
                case BY_OPERATOR -> "Accès suspendu par l’opérateur";
                case NO_ANSWER -> "Accès suspendu, sans réponse à la vérification";
            };
        }
        return switch (verified.state()) {
            case VerificationState.Awaited ignored -> "Réponse attendue";
            case VerificationState.Unreachable ignored -> "Courriel refusé";
            case VerificationState.Confirmed ignored -> present(verified.account());
            case VerificationState.Asking ignored -> present(verified.account());
            case VerificationState.Suspended ignored -> present(verified.account());
            case VerificationState.TakenAway ignored -> present(verified.account());
        };
    }

    static Optional<String> story(VerifiedAccount verified, @Nullable Suspension suspension) {
        var sentences = Stream.concat(refusal(verified).stream(), standing(verified, suspension).stream())
                .collect(Collectors.joining(" "));
        return sentences.isEmpty() ? Optional.empty() : Optional.of(sentences);
    }

    private static Optional<String> refusal(VerifiedAccount verified) {
        return verified.refusedAt() == null || verified.state() instanceof VerificationState.Unreachable
                ? Optional.empty()
                : Optional.of("Le dernier courriel envoyé à cette adresse, le " + Dates.day(verified.refusedAt())
                        + ", n’a pas pu être remis\u00a0: vérifiez l’adresse avec la personne.");
    }

    private static Optional<String> standing(VerifiedAccount verified, @Nullable Suspension suspension) {
        return switch (verified.state()) {
            case VerificationState.Awaited(var until) ->
                Optional.of(asked(verified.account()) + " Sans réponse, l’accès sera suspendu le " + Dates.moment(until)
                        + ".");
            case VerificationState.Asking ignored ->
                Optional.of("Le courriel de vérification part dans quelques minutes.");
            case VerificationState.Unreachable(var since) ->
                Optional.of("L’adresse a refusé le courriel de vérification le " + Dates.day(since)
                        + ". L’accès reste ouvert\u00a0: vérifiez l’adresse avec la personne.");
            case VerificationState.Suspended(var since, var erasedAt) ->
                Optional.of("Sans réponse, suspendu le " + Dates.moment(since) + ". Le compte sera supprimé le "
                        + Dates.moment(erasedAt) + ".");
            case VerificationState.TakenAway ignored -> since(suspension);
            case VerificationState.Confirmed ignored -> since(suspension);
        };
    }

    /** The date of the next verification; empty while something else is to be said. */
    static Optional<String> next(VerifiedAccount verified) {
        return verified.state() instanceof VerificationState.Confirmed(var next)
                ? Optional.of("à partir du " + Dates.day(next))
                : Optional.empty();
    }

    /** A role, then each right. */
    static String place(Membership place) {
        return RoleLabels.of(place.role())
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
