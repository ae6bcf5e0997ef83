package relais.portal.journal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.journal.AccessCriteria;
import relais.domain.journal.AccessKind;
import relais.domain.journal.Actor;
import relais.portal.FieldFaults;
import relais.portal.PageRequest;
import relais.portal.TypedPeriod;

/**
 * The filters of the journal, as the address has them. The author is an account's id or a client's, so that the address names
 * nobody.
 */
public record AccessFilter(String author, String number, String kind, String from, String until) {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static AccessFilter of(PageRequest asked) {
        return new AccessFilter(
                asked.query("qui").strip(),
                asked.query("numero").strip(),
                asked.query("nature").strip(),
                asked.query("du").strip(),
                asked.query("au").strip());
    }

    public boolean isEmpty() {
        return fields().isEmpty();
    }

    FieldFaults faults() {
        var faults = FieldFaults.NONE;
        if (!kind.isEmpty() && accessKind() == null) {
            faults = faults.and("nature", "Choisissez une nature d’accès de la liste.");
        }
        return faults.and(period().faults("du", "au"));
    }

    private TypedPeriod period() {
        return new TypedPeriod(from, until);
    }

    /** The criteria of a filter without {@link #faults()}. */
    AccessCriteria criteria(OrganizationId organization) {
        return new AccessCriteria(
                organization,
                author.isEmpty() ? null : actor(),
                number.isEmpty() ? null : number,
                accessKind(),
                period().start(),
                period().end());
    }

    /** The filters for the end of an address, each after a {@code &}. */
    String query() {
        return fields().entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    Actor actor() {
        return ACCOUNT.matcher(author).matches()
                ? new Actor.Person(UUID.fromString(author))
                : new Actor.Software(author);
    }

    private LinkedHashMap<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("qui", author);
        fields.put("numero", number);
        fields.put("nature", kind);
        fields.put("du", from);
        fields.put("au", until);
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private @Nullable AccessKind accessKind() {
        return Arrays.stream(AccessKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
    }
}
