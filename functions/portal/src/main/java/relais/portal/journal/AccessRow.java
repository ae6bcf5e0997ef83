package relais.portal.journal;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import relais.domain.journal.AccessEntry;
import relais.domain.journal.AccessKind;
import relais.domain.journal.Actor;
import relais.domain.person.Person;
import relais.portal.Dates;

/** An access in words. */
public record AccessRow(AccessEntry entry, String author) {

    static AccessRow of(AccessEntry entry, Map<UUID, Person> people) {
        return new AccessRow(entry, author(entry.by(), people));
    }

    static String author(Actor by, Map<UUID, Person> people) {
        return switch (by) {
            case Actor.Person(var id) ->
                people.containsKey(id) ? Objects.requireNonNull(people.get(id)).fullName() : "Compte supprimé";
            case Actor.Software(var id) -> "Logiciel " + id;
        };
    }

    public static String words(AccessKind kind) {
        return switch (kind) {
            case LIST -> "Liste affichée";
            case LIST_EXPORT -> "Liste téléchargée";
            case CASE -> "Télédossier ouvert";
            case PREVIEW -> "Pièce affichée";
            case FILE -> "Pièce téléchargée";
            case ARCHIVE -> "Toutes les pièces téléchargées";
            case DEPOSIT -> "Documents déposés";
            case JOURNAL_EXPORT -> "Journal des accès téléchargé";
        };
    }

    /** The account's id or the client's. */
    String authorId() {
        return switch (entry.by()) {
            case Actor.Person(var id) -> id.toString();
            case Actor.Software(var id) -> id;
        };
    }

    public String kind() {
        return words(entry.accessed().kind());
    }

    /** The case's number; empty if the access is about no single case. */
    public String number() {
        return Objects.requireNonNullElse(entry.accessed().number(), "");
    }

    public String moment() {
        return Dates.moment(entry.at());
    }

    /** « Firefox/128.0, Windows NT 10.0 », or the software and its version; empty if nothing is known. */
    public String tool() {
        var origin = entry.origin();
        return Stream.of(origin.software(), origin.version(), origin.browser(), origin.os())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
