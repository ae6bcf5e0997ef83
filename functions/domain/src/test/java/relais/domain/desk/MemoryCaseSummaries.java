package relais.domain.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import relais.domain.Order;
import relais.domain.OrganizationId;
import relais.domain.Page;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.process.Status;

/** The cases of the folders in a map that its owner snapshots. */
public record MemoryCaseSummaries(Map<UUID, Folder> folders) implements CaseSummaries {

    @Override
    public Page<CaseSummary> find(OrganizationId recipient, CaseQuery query) {
        var found = meeting(recipient, query)
                .sorted(order(query.order()))
                .limit(CaseQuery.COUNTED)
                .toList();
        return query.window().of(found);
    }

    @Override
    public int count(OrganizationId recipient, CaseQuery query) {
        return (int) meeting(recipient, query).limit(CaseQuery.COUNTED + 1).count();
    }

    private Stream<CaseSummary> meeting(OrganizationId recipient, CaseQuery query) {
        return of(recipient)
                .filter(each -> query.processCodes().contains(each.processCode()))
                .filter(each -> query.statuses().contains(each.status()))
                .filter(each -> isWithin(each.transmittedAt(), query))
                .filter(each -> query.dueBy() == null || isDue(each, query.dueBy()))
                .filter(each -> query.lateAt() == null || each.isLate(query.lateAt()))
                .filter(each -> query.words().stream().allMatch(key(each)::contains));
    }

    @Override
    public Map<CountKey, Integer> counts(OrganizationId recipient, Set<String> processCodes) {
        var counts = new HashMap<CountKey, Integer>();
        of(recipient)
                .filter(each -> processCodes.contains(each.processCode()))
                .filter(each ->
                        EnumSet.range(Status.HUBEE_NOTIFIED, Status.ARCHIVED).contains(each.status()))
                .forEach(each -> counts.merge(new CountKey(each.processCode(), each.status()), 1, Integer::sum));
        counts.replaceAll((key, number) -> Math.min(number, CaseQuery.COUNTED + 1));
        return counts;
    }

    @Override
    public int dueBy(OrganizationId recipient, Set<String> processCodes, LocalDate day) {
        return (int) of(recipient)
                .filter(each -> processCodes.contains(each.processCode()))
                .filter(each -> isDue(each, day))
                .limit(CaseQuery.COUNTED + 1)
                .count();
    }

    private static boolean isDue(CaseSummary each, LocalDate last) {
        var day = each.filesDueOn();
        return day != null && !day.isAfter(last) && !day.isBefore(Worklist.firstDay(last));
    }

    private Stream<CaseSummary> of(OrganizationId recipient) {
        return folders.values().stream()
                .flatMap(folder -> folder.cases().stream()
                        .filter(part -> part.recipient().equals(recipient))
                        .map(part -> summary(folder, part)));
    }

    private static CaseSummary summary(Folder folder, Case part) {
        return new CaseSummary(
                part.id(),
                part.externalId(),
                folder.processCode(),
                folder.applicant(),
                part.status(),
                part.transmittedAt(),
                part.updatedAt(),
                part.filesDueOn());
    }

    private static boolean isWithin(Instant transmitted, CaseQuery query) {
        return (query.from() == null || transmitted != null && !transmitted.isBefore(query.from()))
                && (query.before() == null || transmitted != null && transmitted.isBefore(query.before()));
    }

    private static String key(CaseSummary each) {
        return SearchKey.of(each.externalId() + " " + each.applicant().lastName() + " "
                + each.applicant().firstName());
    }

    private static Comparator<CaseSummary> order(Order<CaseOrder> order) {
        Comparator<CaseSummary> upwards = switch (order.property()) {
            case TRANSMITTED ->
                Comparator.comparing(CaseSummary::transmittedAt, Comparator.nullsLast(Comparator.naturalOrder()));
            case UPDATED ->
                Comparator.comparing(CaseSummary::updatedAt, Comparator.nullsLast(Comparator.naturalOrder()));
            case NUMBER -> Comparator.comparing(CaseSummary::externalId);
            case APPLICANT -> Comparator.comparing(MemoryCaseSummaries::name);
        };
        return order.directed(upwards).thenComparing(each -> each.id().toString());
    }

    private static String name(CaseSummary each) {
        return SearchKey.of(each.applicant().lastName() + " " + each.applicant().firstName());
    }
}
