package relais.portal.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.domain.Order;
import relais.domain.Window;
import relais.domain.desk.CaseOrder;
import relais.domain.desk.CaseQuery;
import relais.domain.desk.SearchKey;
import relais.domain.desk.Worklist;
import relais.domain.process.Status;
import relais.portal.FieldFaults;
import relais.portal.Pages;
import relais.portal.TypedPeriod;

/**
 * The criteria of a list of cases as typed. All but the words looked for, which may be a person's name, are in the address. A value
 * that names nothing is kept, so that it selects no case instead of all.
 *
 * @param processes the codes of démarches; empty for all that are open to the visitor
 * @param statuses the words of {@link StatusFilter}; empty for all of the list
 * @param from the first day of transmission, as typed; empty without bound
 * @param to the last day of transmission, as typed; empty without bound
 * @param sought a part of the number or of the applicant's names; empty for all
 * @param length number of cases on a page
 * @param number of the page, from 1
 */
public record CaseSelection(
        Worklist list,
        List<String> processes,
        List<String> statuses,
        String from,
        String to,
        String sought,
        Order<CaseOrder> order,
        int length,
        int number,
        FieldFaults faults) {

    public static final List<Integer> LENGTHS = List.of(25, 50, 100);

    static final String PATH = "/portail/teledossiers";
    static final String SOUGHT = "recherche";
    static final String PROCESS = "demarche";

    private static final String LIST = "liste";
    private static final String STATUS = "statut";
    private static final String FROM = "du";
    private static final String TO = "au";
    private static final String COLUMN = "tri";
    private static final String DIRECTION = "ordre";
    private static final String LENGTH = "par";
    private static final String NUMBER = "page";
    private static final String UPWARDS = "croissant";
    private static final String DOWNWARDS = "decroissant";

    private static final Order<CaseOrder> LATEST_FIRST = new Order<>(CaseOrder.TRANSMITTED, true);
    private static final Map<Worklist, String> LISTS = Map.of(
            Worklist.TO_TREAT, "a-traiter",
            Worklist.IN_PROGRESS, "en-cours",
            Worklist.AWAITING, "en-attente",
            Worklist.TREATED, "traites",
            Worklist.CLOSED, "clos",
            Worklist.SINCE_LAST_VISIT, "arrives",
            Worklist.LATE, "en-retard",
            Worklist.SOON_DELETED, "bientot-supprimes",
            Worklist.ALL, "tous");
    private static final Map<CaseOrder, String> COLUMNS = Map.of(
            CaseOrder.TRANSMITTED, "arrivee",
            CaseOrder.UPDATED, "mise-a-jour",
            CaseOrder.NUMBER, "numero",
            CaseOrder.APPLICANT, "usager");

    public CaseSelection {
        processes = List.copyOf(processes);
        statuses = List.copyOf(statuses);
    }

    /** A field of a form, or a parameter of an address. */
    public record CarriedField(String name, String value) {}

    /**
     * @param value of a parameter or field; empty if it is absent
     * @param values of a parameter or field that may occur several times
     * @param open the codes of the démarches open to the visitor
     */
    static CaseSelection of(
            UnaryOperator<String> value, Function<String, List<String>> values, Predicate<String> open) {
        var list = named(LISTS, value.apply(LIST)).orElse(Worklist.TO_TREAT);
        var processes = chosen(values.apply(PROCESS));
        var statuses = chosen(values.apply(STATUS));
        var column = named(COLUMNS, value.apply(COLUMN));
        var faults = faults(value);
        if (!processes.stream().allMatch(open)) {
            faults = faults.and(
                    PROCESS, "Une démarche choisie n’existe pas ou ne vous est pas ouverte : elle ne montre rien.");
        }
        if (statuses.stream().anyMatch(word -> StatusFilter.of(list, word).isEmpty())) {
            faults = faults.and(STATUS, "Un état choisi n’existe pas dans cette liste : il ne montre rien.");
        }
        return new CaseSelection(
                list,
                processes,
                statuses,
                value.apply(FROM),
                value.apply(TO),
                value.apply(SOUGHT),
                column.map(each -> new Order<>(each, !value.apply(DIRECTION).equals(UPWARDS)))
                        .orElse(LATEST_FIRST),
                length(value.apply(LENGTH)).orElse(LENGTHS.getFirst()),
                Pages.number(value.apply(NUMBER)),
                faults);
    }

    private static FieldFaults faults(UnaryOperator<String> value) {
        var faults = FieldFaults.NONE;
        if (isWrong(value.apply(LIST), word -> named(LISTS, word).isPresent())) {
            faults = faults.and("", "Cette liste n’existe pas : la liste « À traiter » est montrée.");
        }
        if (isWrong(value.apply(COLUMN), word -> named(COLUMNS, word).isPresent())) {
            faults = faults.and("", "Ce tri n’existe pas : les plus récents sont montrés d’abord.");
        }
        if (isWrong(value.apply(DIRECTION), List.of(UPWARDS, DOWNWARDS)::contains)) {
            faults = faults.and("", "Cet ordre n’existe pas : l’ordre décroissant est montré.");
        }
        if (isWrong(value.apply(LENGTH), word -> length(word).isPresent())) {
            faults = faults.and(LENGTH, "Choisissez 25, 50 ou 100 télédossiers par page.");
        }
        if (isWrong(value.apply(NUMBER), word -> word.equals(Integer.toString(Pages.number(word))))) {
            faults = faults.and("", "Cette page n’existe pas : la première est montrée.");
        }
        return faults.and(new TypedPeriod(value.apply(FROM), value.apply(TO)).faults(FROM, TO));
    }

    /** @param open the codes of the démarches open to the visitor, which are all meant where none is chosen */
    CaseQuery query(Set<String> open, LocalDate soon) {
        return new CaseQuery(
                processes.isEmpty() ? open : Set.copyOf(processes),
                period().isPossible() ? chosenStatuses() : Set.of(),
                period().start(),
                period().end(),
                list == Worklist.SOON_DELETED ? soon : null,
                SearchKey.words(sought),
                order,
                new Window((number - 1) * length, length));
    }

    private Set<Status> chosenStatuses() {
        return statuses.isEmpty()
                ? list.statuses()
                : statuses.stream()
                        .flatMap(word -> StatusFilter.of(list, word).stream())
                        .flatMap(filter -> filter.statuses().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private TypedPeriod period() {
        return new TypedPeriod(from, to);
    }

    public boolean isSearch() {
        return !sought.isEmpty();
    }

    /** True if there is a period that can be shown. */
    boolean hasPeriod() {
        return !(from.isEmpty() && to.isEmpty()) && period().isPossible();
    }

    /** True if a filter other than the list itself is on. */
    public boolean isFiltered() {
        return isSearch() || isNarrowed();
    }

    /** True if a filter other than the list and the words looked for is on. */
    public boolean isNarrowed() {
        return !processes.isEmpty() || !statuses.isEmpty() || !from.isEmpty() || !to.isEmpty();
    }

    public CaseSelection at(int page) {
        return new CaseSelection(list, processes, statuses, from, to, sought, order, length, page, faults);
    }

    /** The same criteria with all cases on one page, as far as they are counted. */
    CaseSelection whole() {
        return new CaseSelection(list, processes, statuses, from, to, sought, order, CaseQuery.COUNTED, 1, faults);
    }

    public CaseSelection withoutProcess(String code) {
        return with(without(processes, code), statuses, from, to, sought);
    }

    public CaseSelection withoutStatus(String word) {
        return with(processes, without(statuses, word), from, to, sought);
    }

    public CaseSelection withoutPeriod() {
        return with(processes, statuses, "", "", sought);
    }

    public CaseSelection withoutSearch() {
        return with(processes, statuses, from, to, "");
    }

    /** The list itself, without any filter. */
    public CaseSelection bare() {
        return with(List.of(), List.of(), "", "", "");
    }

    private CaseSelection with(
            List<String> codes, List<String> words, String firstDay, String lastDay, String lookedFor) {
        return new CaseSelection(list, codes, words, firstDay, lastDay, lookedFor, order, length, 1, faults);
    }

    /** The address of the list to save. */
    public String exportPath() {
        return at(1).path().replace(PATH, PATH + "/export");
    }

    /** The address of the list, without the words looked for, which no address may hold. */
    public String path() {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        fields().forEach(
                        each -> query.add(each.name() + "=" + URLEncoder.encode(each.value(), StandardCharsets.UTF_8)));
        return PATH + query;
    }

    /** The address of another list, with the same filters as far as it has them. */
    public String path(Worklist other) {
        var common = list == other
                ? statuses
                : statuses.stream()
                        .filter(word -> StatusFilter.of(other, word).isPresent())
                        .toList();
        return new CaseSelection(other, processes, common, from, to, sought, order, length, 1, faults).path();
    }

    /** The address of the same list by that column; the present column changes its direction. */
    public String path(CaseOrder column) {
        var isPresent = order.property() == column;
        var other = new Order<>(column, isPresent ? !order.isDescending() : isDescendingFirst(column));
        return new CaseSelection(list, processes, statuses, from, to, sought, other, length, 1, faults).path();
    }

    /** The value of {@code aria-sort} of a column; null if the list is not sorted by it. */
    public @Nullable String direction(CaseOrder column) {
        if (order.property() != column) {
            return null;
        }
        return order.isDescending() ? "descending" : "ascending";
    }

    /** The fields that a form carries along with the words looked for. Defaults are left out. */
    public List<CarriedField> fields() {
        var isDefaultOrder = order.equals(LATEST_FIRST);
        var fields = new ArrayList<CarriedField>();
        fields.add(new CarriedField(LIST, name(list)));
        processes.forEach(code -> fields.add(new CarriedField(PROCESS, code)));
        statuses.forEach(word -> fields.add(new CarriedField(STATUS, word)));
        fields.add(new CarriedField(FROM, from));
        fields.add(new CarriedField(TO, to));
        fields.add(new CarriedField(COLUMN, isDefaultOrder ? "" : COLUMNS.getOrDefault(order.property(), "")));
        fields.add(new CarriedField(DIRECTION, isDefaultOrder ? "" : order.isDescending() ? DOWNWARDS : UPWARDS));
        fields.add(new CarriedField(LENGTH, length == LENGTHS.getFirst() ? "" : Integer.toString(length)));
        fields.add(new CarriedField(NUMBER, number == 1 ? "" : Integer.toString(number)));
        return fields.stream().filter(each -> !each.value().isEmpty()).toList();
    }

    /** Like {@link #fields}, for the form that has the filters and the length of a page as fields of its own. */
    public List<CarriedField> fieldsBesideFilters() {
        return bare().fields().stream()
                .filter(each -> !each.name().equals(LENGTH))
                .toList();
    }

    /** Like {@link #fields}, with the words looked for, for forms that are not sent by address. */
    public List<CarriedField> allFields() {
        return isSearch()
                ? Stream.concat(fields().stream(), Stream.of(new CarriedField(SOUGHT, sought)))
                        .toList()
                : fields();
    }

    /** The name of a list in addresses. */
    public static String name(Worklist list) {
        return LISTS.getOrDefault(list, "");
    }

    /** The address of a list of all démarches, or of one. */
    public static String path(Worklist list, String process) {
        return new CaseSelection(
                        list,
                        chosen(List.of(process)),
                        List.of(),
                        "",
                        "",
                        "",
                        LATEST_FIRST,
                        LENGTHS.getFirst(),
                        1,
                        FieldFaults.NONE)
                .path();
    }

    private static boolean isDescendingFirst(CaseOrder column) {
        return column == CaseOrder.TRANSMITTED || column == CaseOrder.UPDATED;
    }

    private static Optional<Integer> length(String text) {
        return LENGTHS.stream()
                .filter(each -> Integer.toString(each).equals(text))
                .findFirst();
    }

    private static boolean isWrong(String text, Predicate<String> known) {
        return !text.isEmpty() && !known.test(text);
    }

    private static List<String> chosen(List<String> values) {
        return values.stream().filter(each -> !each.isEmpty()).distinct().toList();
    }

    private static List<String> without(List<String> values, String one) {
        return values.stream().filter(each -> !each.equals(one)).toList();
    }

    private static <E> Optional<E> named(Map<E, String> names, String name) {
        return names.entrySet().stream()
                .filter(each -> each.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
