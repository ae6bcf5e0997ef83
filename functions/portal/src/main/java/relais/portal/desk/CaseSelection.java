package relais.portal.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
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
import relais.portal.FieldFaults;
import relais.portal.Pages;
import relais.portal.TypedPeriod;

/**
 * The criteria of a list of cases as typed. All but the words looked for, which may be a person's name, are in the address.
 *
 * @param process the code of a démarche; empty for all
 * @param from the first day of transmission, as typed; empty without bound
 * @param to the last day of transmission, as typed; empty without bound
 * @param sought a part of the number or of the applicant's names; empty for all
 * @param length number of cases on a page
 * @param number of the page, from 1
 */
public record CaseSelection(
        Worklist list,
        String process,
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

    private static final String LIST = "liste";
    private static final String PROCESS = "demarche";
    private static final String FROM = "du";
    private static final String TO = "au";
    private static final String COLUMN = "tri";
    private static final String DIRECTION = "ordre";
    private static final String LENGTH = "par";
    private static final String NUMBER = "page";
    private static final String UPWARDS = "croissant";
    private static final String DOWNWARDS = "decroissant";

    private static final String NO_DATE = "Écrivez une date comme 28/11/2026.";
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

    /** @param value of a parameter or field; empty if it is absent */
    static CaseSelection of(UnaryOperator<String> value) {
        var faults = FieldFaults.NONE;
        var list = named(LISTS, value.apply(LIST));
        if (list.isEmpty() && !value.apply(LIST).isEmpty()) {
            faults = faults.and("", "Cette liste n’existe pas : la liste « À traiter » est montrée.");
        }
        var column = named(COLUMNS, value.apply(COLUMN));
        if (column.isEmpty() && !value.apply(COLUMN).isEmpty()) {
            faults = faults.and("", "Ce tri n’existe pas : les plus récents sont montrés d’abord.");
        }
        var period = new TypedPeriod(value.apply(FROM), value.apply(TO));
        if (period.isFromWrong()) {
            faults = faults.and(FROM, NO_DATE);
        }
        if (period.isToWrong()) {
            faults = faults.and(TO, NO_DATE);
        }
        if (period.isReversed()) {
            faults = faults.and(TO, "La fin de la période ne peut pas précéder son début.");
        }
        return new CaseSelection(
                list.orElse(Worklist.TO_TREAT),
                value.apply(PROCESS),
                value.apply(FROM),
                value.apply(TO),
                value.apply(SOUGHT),
                column.map(each -> new Order<>(each, !value.apply(DIRECTION).equals(UPWARDS)))
                        .orElse(LATEST_FIRST),
                length(value.apply(LENGTH)),
                Pages.number(value.apply(NUMBER)),
                faults);
    }

    /** @param open the codes of the démarches open to the visitor, which are all meant where none is chosen */
    CaseQuery query(Set<String> open, LocalDate soon) {
        var codes = process.isEmpty() ? open : Set.of(process);
        var period = new TypedPeriod(from, to);
        return new CaseQuery(
                codes,
                list.statuses(),
                period.start(),
                period.end(),
                list == Worklist.SOON_DELETED ? soon : null,
                SearchKey.words(sought),
                order,
                new Window((number - 1) * length, length));
    }

    public boolean isSearch() {
        return !sought.isEmpty();
    }

    /** True if a filter other than the list itself is on. */
    public boolean isFiltered() {
        return isSearch() || !process.isEmpty() || !from.isEmpty() || !to.isEmpty();
    }

    public CaseSelection at(int page) {
        return new CaseSelection(list, process, from, to, sought, order, length, page, faults);
    }

    /** The same criteria with all cases on one page, as far as they are counted. */
    CaseSelection whole() {
        return new CaseSelection(list, process, from, to, sought, order, CaseQuery.COUNTED, 1, faults);
    }

    /** The address of the list to save. */
    public String exportPath() {
        return path(list, order, 1).replace(PATH, PATH + "/export");
    }

    /** The address of the list, without the words looked for, which no address may hold. */
    public String path() {
        return path(list, order, number);
    }

    /** The address of another list, with the same filters. */
    public String path(Worklist other) {
        return path(other, order, 1);
    }

    /** The address of the same list by that column; the present column changes its direction. */
    public String path(CaseOrder column) {
        var isPresent = order.property() == column;
        return path(list, new Order<>(column, isPresent ? !order.isDescending() : isDescendingFirst(column)), 1);
    }

    /** The value of {@code aria-sort} of a column; null if the list is not sorted by it. */
    public @Nullable String direction(CaseOrder column) {
        if (order.property() != column) {
            return null;
        }
        return order.isDescending() ? "descending" : "ascending";
    }

    /** The fields that a form carries along with the words looked for. */
    public Map<String, String> fields() {
        return parameters(list, order, number)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** The name of a list in addresses. */
    public static String name(Worklist list) {
        return LISTS.getOrDefault(list, "");
    }

    /** The address of a list of all démarches, or of one. */
    public static String path(Worklist list, String process) {
        return of(name -> switch (name) {
                    case LIST -> name(list);
                    case PROCESS -> process;
                    default -> "";
                })
                .path();
    }

    private String path(Worklist wanted, Order<CaseOrder> wantedOrder, int page) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        parameters(wanted, wantedOrder, page)
                .forEach(each ->
                        query.add(each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)));
        return PATH + query;
    }

    /** Leaves defaults out. */
    private Stream<Map.Entry<String, String>> parameters(Worklist wanted, Order<CaseOrder> wantedOrder, int page) {
        var isDefaultOrder = wantedOrder.equals(LATEST_FIRST);
        return Stream.of(
                        Map.entry(LIST, name(wanted)),
                        Map.entry(PROCESS, process),
                        Map.entry(FROM, from),
                        Map.entry(TO, to),
                        Map.entry(COLUMN, isDefaultOrder ? "" : COLUMNS.getOrDefault(wantedOrder.property(), "")),
                        Map.entry(DIRECTION, isDefaultOrder ? "" : wantedOrder.isDescending() ? DOWNWARDS : UPWARDS),
                        Map.entry(LENGTH, length == LENGTHS.getFirst() ? "" : Integer.toString(length)),
                        Map.entry(NUMBER, page == 1 ? "" : Integer.toString(page)))
                .filter(each -> !each.getValue().isEmpty());
    }

    private static boolean isDescendingFirst(CaseOrder column) {
        return column == CaseOrder.TRANSMITTED || column == CaseOrder.UPDATED;
    }

    private static int length(String text) {
        return LENGTHS.stream()
                .filter(each -> Integer.toString(each).equals(text))
                .findFirst()
                .orElse(LENGTHS.getFirst());
    }

    private static <E> Optional<E> named(Map<E, String> names, String name) {
        return names.entrySet().stream()
                .filter(each -> each.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
