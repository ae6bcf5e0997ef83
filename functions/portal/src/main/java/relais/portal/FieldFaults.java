package relais.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, in the order of its fields; each sentence stands next to its field and at the top of the page. */
public record FieldFaults(Map<String, String> byField) {

    public static final FieldFaults NONE = new FieldFaults(Map.of());

    public FieldFaults {
        byField = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    public static FieldFaults of(String field, String sentence) {
        return new FieldFaults(Map.of(field, sentence));
    }

    /** Of a field, the first that is said stays. */
    public FieldFaults and(String field, String sentence) {
        var more = new LinkedHashMap<>(byField);
        more.putIfAbsent(field, sentence);
        return new FieldFaults(more);
    }

    /** Of a field, all that is said is kept. */
    public FieldFaults also(String field, String sentence) {
        var more = new LinkedHashMap<>(byField);
        more.merge(field, sentence, (before, another) -> before + " " + another);
        return new FieldFaults(more);
    }

    /** Those of this, then those of the other of fields that this says nothing of. */
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
