package relais.portal.journal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import relais.domain.casework.ListAccesses.AccessList;
import relais.domain.person.Person;
import relais.domain.wording.AdministrationName;
import relais.portal.FieldFaults;
import relais.portal.Pages;
import relais.portal.View;

/**
 * A page of the accesses that the filters leave.
 *
 * @param path of the journal, without filters
 */
public record AccessesPage(String path, AccessFilter filter, Pages pages, AccessList list) implements View {

    static AccessesPage of(String path, AccessFilter filter, int number, AccessList list) {
        var pages = Pages.of(list.entries().total(), number, page -> path + "?page=" + page + filter.query());
        return new AccessesPage(path, filter, pages, list);
    }

    @Override
    public String template() {
        return "accesses";
    }

    @Override
    public String title() {
        return "Journal des accès" + (isOfAnother() ? " : " + name() : "") + (faults().isEmpty() ? pages.suffix() : "");
    }

    @Override
    public FieldFaults faults() {
        return filter.faults();
    }

    /** True if the operator reads it. */
    public boolean isOfAnother() {
        return !path.equals(AccessesController.OWN);
    }

    /** The page of the administration, for the operator. */
    public String administrationPath() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    public String name() {
        return AdministrationName.of(
                        list.organization().id(), list.organization().name())
                .shown();
    }

    public int total() {
        return list.entries().total();
    }

    public List<AccessRow> rows() {
        return list.entries().items().stream()
                .map(entry -> AccessRow.of(entry, list.people()))
                .toList();
    }

    /** The authors to choose from, by name; the chosen one is among them. */
    public Map<String, String> authors() {
        var authors = new LinkedHashMap<String, String>();
        list.people().entrySet().stream()
                .sorted(Map.Entry.<UUID, Person>comparingByValue(
                                Comparator.comparing(Person::lastName).thenComparing(Person::firstName))
                        .thenComparing(Map.Entry::getKey))
                .forEach(each ->
                        authors.put(each.getKey().toString(), each.getValue().fullName()));
        if (!filter.author().isEmpty()) {
            authors.putIfAbsent(filter.author(), AccessRow.author(filter.actor(), list.people()));
        }
        return authors;
    }

    public String csvPath() {
        return path + ".csv" + filter.query().replaceFirst("&", "?");
    }

    /** True if the CSV holds only the latest. */
    public boolean isCut() {
        return total() > AccessTable.MOST;
    }
}
