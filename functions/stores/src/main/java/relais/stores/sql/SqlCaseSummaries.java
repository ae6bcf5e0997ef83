package relais.stores.sql;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.Page;
import relais.domain.desk.CaseOrder;
import relais.domain.desk.CaseQuery;
import relais.domain.desk.CaseSummaries;
import relais.domain.desk.CaseSummary;
import relais.domain.desk.Lateness;
import relais.domain.desk.Worklist;
import relais.domain.process.Status;

/**
 * The lists of cases. A list is read from one range of an index in its order for each démarche and status. A search, and the cases soon
 * deleted, have indexes of their own, whose matches are sorted.
 */
record SqlCaseSummaries(JdbcOperations database) implements CaseSummaries {
    private static final String RANGES =
            " FROM unnest(:codes::text[]) AS p(code) CROSS JOIN unnest(:statuses::text[]) AS s(status)";
    private static final String FEW = """
             FROM folder_case AS c JOIN unnest(:statuses::text[]) AS s(status) ON s.status = c.status
            WHERE c.recipient = :recipient AND c.process_code = ANY(:codes::text[])
            """;
    /** Number of letters that an index of trigrams needs. */
    private static final int LETTERS_OF_A_TRIGRAM = 3;

    private static final String COUNTS =
            "SELECT p.code, s.status, n.number" + RANGES + """
             CROSS JOIN LATERAL (SELECT count(*) AS number FROM (SELECT FROM folder_case AS c
                WHERE c.recipient = :recipient AND c.process_code = p.code AND c.status = s.status::status LIMIT :limit) AS found) AS n
            WHERE n.number > 0
            """ + together("treated") + together("closed");
    private static final String DUE = """
            SELECT count(*) FROM (SELECT FROM folder_case AS c WHERE c.recipient = :recipient
                AND c.process_code = ANY(:codes::text[]) AND c.files_due_on BETWEEN :from AND :day LIMIT :limit) AS found
            """;
    private static final Set<Status> OPEN = EnumSet.range(Status.HUBEE_NOTIFIED, Status.SI_INTG_ERROR);

    @Override
    public Page<CaseSummary> find(OrganizationId recipient, CaseQuery query) {
        var values = values(recipient, query.processCodes(), query.statuses());
        var conditions = conditions(query, values);
        int total = count(query, conditions, values, CaseQuery.COUNTED);

        var last = (int) Math.min(
                CaseQuery.COUNTED,
                (long) query.window().offset() + query.window().count());
        var columns = "SELECT c.id, c." + column(query.order().property()) + " AS place";
        var direction = query.order().isDescending() ? " DESC" : "";
        var order = " ORDER BY place" + direction + ", id";
        var found = isOfFew(query)
                ? columns + FEW + conditions
                : "SELECT c.id, c.place" + RANGES + " CROSS JOIN LATERAL (" + columns + range(conditions) + order
                        + " LIMIT :last) AS c";
        var listed =
                "SELECT c.id, c.external_id, c.process_code, c.status, c.transmitted_at, c.updated_at, c.files_due_on,"
                        + " f.applicant_first_name, f.applicant_last_name, f.applicant_email FROM (" + found + order
                        + " LIMIT :limit OFFSET :offset) AS page JOIN folder_case AS c ON c.id = page.id"
                        + " JOIN folder AS f ON f.id = c.folder_id ORDER BY page.place" + direction + ", page.id";
        values.put("last", last);
        values.put("limit", Math.max(0, last - query.window().offset()));
        values.put("offset", query.window().offset());
        var items = new NamedStatement(database, listed, values)
                .query(answer -> database.entityStream(answer, CaseSummaryRow.class)
                        .map(CaseSummaryRow::summary)
                        .toList());
        return new Page<>(items, query.window().offset(), total);
    }

    private int count(CaseQuery query, String conditions, Map<String, Object> values, int limit) {
        var found = isOfFew(query)
                ? "SELECT" + FEW + conditions
                : "SELECT" + RANGES + " CROSS JOIN LATERAL (SELECT" + range(conditions) + " LIMIT :limit) AS c";
        values.put("limit", limit);
        return new NamedStatement(database, "SELECT count(*) FROM (" + found + " LIMIT :limit) AS found", values)
                .query(NamedStatement::count);
    }

    /** Counts the cases in these statuses to the limit, whatever their démarche. */
    private static String together(String statuses) {
        return """
                UNION ALL SELECT code, status, count(*) FROM (SELECT p.code, s.status
                    FROM unnest(:%s::text[]) AS s(status) CROSS JOIN unnest(:codes::text[]) AS p(code)
                    CROSS JOIN LATERAL (SELECT FROM folder_case AS c
                        WHERE c.recipient = :recipient AND c.process_code = p.code AND c.status = s.status::status LIMIT :limit) AS c
                    LIMIT :limit) AS found GROUP BY code, status
                """.formatted(statuses);
    }

    private static String range(String conditions) {
        return " FROM folder_case AS c WHERE c.recipient = :recipient AND c.process_code = p.code"
                + " AND c.status = s.status::status" + conditions;
    }

    /** True if an index other than that of the order finds the cases. */
    private static boolean isOfFew(CaseQuery query) {
        return query.dueBy() != null || query.words().stream().anyMatch(word -> word.length() >= LETTERS_OF_A_TRIGRAM);
    }

    @Override
    public int count(OrganizationId recipient, CaseQuery query) {
        var values = values(recipient, query.processCodes(), query.statuses());
        return count(query, conditions(query, values), values, CaseQuery.COUNTED + 1);
    }

    @Override
    public Map<CountKey, Integer> counts(OrganizationId recipient, Set<String> processCodes) {
        var values = values(recipient, processCodes, OPEN);
        values.put("treated", SqlColumns.array(Worklist.TREATED.statuses()));
        values.put("closed", SqlColumns.array(Worklist.CLOSED.statuses()));
        values.put("limit", CaseQuery.COUNTED + 1);
        return new NamedStatement(database, COUNTS, values).query(answer -> {
            var counts = new HashMap<CountKey, Integer>();
            while (answer.next()) {
                counts.put(new CountKey(answer.getString(1), Status.valueOf(answer.getString(2))), answer.getInt(3));
            }
            return counts;
        });
    }

    @Override
    public int dueBy(OrganizationId recipient, Set<String> processCodes, LocalDate day) {
        var values = values(recipient, processCodes, Set.of());
        values.put("from", Worklist.firstDay(day));
        values.put("day", day);
        values.put("limit", CaseQuery.COUNTED + 1);
        return new NamedStatement(database, DUE, values).query(NamedStatement::count);
    }

    private static Map<String, Object> values(OrganizationId recipient, Set<String> codes, Set<Status> statuses) {
        return new HashMap<>(Map.of(
                "recipient", recipient.toString(),
                "codes", SqlColumns.array(codes),
                "statuses", SqlColumns.array(statuses)));
    }

    private static String conditions(CaseQuery query, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        conditions.add("");
        add(conditions, values, "c.transmitted_at >= :from", "from", query.from());
        add(conditions, values, "c.transmitted_at < :before", "before", query.before());
        if (query.dueBy() != null) {
            add(conditions, values, "c.files_due_on >= :dueFrom", "dueFrom", Worklist.firstDay(query.dueBy()));
            add(conditions, values, "c.files_due_on <= :dueBy", "dueBy", query.dueBy());
        }
        if (query.lateAt() != null) {
            conditions.add(late(query.lateAt(), values));
        }
        for (var word : query.words()) {
            var name = "word" + conditions.size();
            add(conditions, values, "c.search_key LIKE :" + name, name, "%" + word + "%");
        }
        return String.join(" AND ", conditions);
    }

    private static void add(
            ArrayList<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** A condition on one range of the index for each status. */
    private static String late(Instant now, Map<String, Object> values) {
        var cases = new StringJoiner(" ", "c.updated_at <= CASE s.status ", " END");
        Lateness.changedBy(now).forEach((status, instant) -> {
            var name = "changed" + status.name().replace("_", "");
            cases.add("WHEN '" + status + "' THEN :" + name + "::timestamptz");
            values.put(name, instant);
        });
        return cases.toString();
    }

    private static String column(CaseOrder order) {
        return switch (order) {
            case TRANSMITTED -> "transmitted_at";
            case UPDATED -> "updated_at";
            case NUMBER -> SqlList.text("external_id");
            case APPLICANT -> "applicant_order";
        };
    }
}
