package relais.stores;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import relais.domain.notification.ArrivalDigests;
import relais.domain.notification.Arrivals;
import relais.domain.organization.OrganizationId;

/** A row an arrival: many may be written at once, and none waits for another. */
record SqlArrivalDigests(Handle handle) implements ArrivalDigests {

    @Override
    public void expect(OrganizationId recipient, String processCode, Instant dueAt) {
        handle.execute(
                "INSERT INTO arrival_to_tell (recipient, process_code, due_at) VALUES (?, ?, ?)",
                recipient.toString(),
                processCode,
                dueAt);
    }

    @Override
    public List<Arrivals> takeDue(Instant now, int limit) {
        var counts = handle
                .select("""
                DELETE FROM arrival_to_tell USING (
                    SELECT recipient, process_code FROM arrival_to_tell WHERE due_at <= ?
                    GROUP BY recipient, process_code ORDER BY min(due_at) LIMIT ?) AS due
                WHERE arrival_to_tell.recipient = due.recipient AND arrival_to_tell.process_code = due.process_code
                    AND due_at <= ?
                RETURNING arrival_to_tell.recipient, arrival_to_tell.process_code
                """, now, limit, now)
                .map((row, context) ->
                        new Arrivals(SqlColumns.organization(row, "recipient"), row.getString("process_code"), 1))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(Arrivals::count)));
        return counts.entrySet().stream()
                .map(each ->
                        new Arrivals(each.getKey().recipient(), each.getKey().processCode(), each.getValue()))
                .toList();
    }
}
