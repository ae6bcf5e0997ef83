package relais.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The faults of a form, in the order of its fields. Each sentence stands next to its field and at the top of the page.
 */
public record FieldFaults(Map<String, String> byField) {

    public static final FieldFaults NONE = new FieldFaults(Map.of());

    public FieldFaults {
        byField = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    public static FieldFaults of(String field, String sentence) {
        return new FieldFaults(Map.of(field, sentence));
    }

    /** Adds a fault, unless the field has one already. */
    public FieldFaults and(String field, String sentence) {
        var more = new LinkedHashMap<>(byField);
        more.putIfAbsent(field, sentence);
        return new FieldFaults(more);
    }

    /** Adds a fault to those of the field. */
    public FieldFaults also(String field, String sentence) {
        var more = new LinkedHashMap<>(byField);
        more.merge(field, sentence, (before, another) -> before + " " + another);
        return new FieldFaults(more);
    }

    /** The faults of both; for a field in both, those of this one. */
    public FieldFaults and(FieldFaults others) {
        var more = new LinkedHashMap<>(byField);
        others.byField.forEach(more::putIfAbsent);
        return new FieldFaults(more);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public @Nullable String of(String field) {
        return byField.get(field);
    }

    public Set<Map.Entry<String, String>> all() {
        return byField.entrySet();
    }
}
