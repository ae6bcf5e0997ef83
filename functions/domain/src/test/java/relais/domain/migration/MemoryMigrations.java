package relais.domain.migration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import relais.domain.OrganizationId;

/** Agreements in a map and migrations in a list, both snapshot by their owner. */
public record MemoryMigrations(Map<MemoryMigrations.Key, Agreement> agreed, List<Migration> all) implements Migrations {

    public record Key(OrganizationId source, OrganizationId target) {}

    @Override
    public void agree(Agreement agreement) {
        agreed.put(new Key(agreement.source(), agreement.target()), agreement);
    }

    @Override
    public Optional<Agreement> agreement(OrganizationId source, OrganizationId target) {
        return Optional.ofNullable(agreed.get(new Key(source, target)));
    }

    @Override
    public List<Agreement> agreements(OrganizationId target) {
        return agreed.values().stream()
                .filter(each -> each.target().equals(target))
                .sorted(Comparator.comparing(Agreement::at)
                        .reversed()
                        .thenComparing(each -> each.source().toString()))
                .toList();
    }

    @Override
    public void withdraw(OrganizationId source, OrganizationId target) {
        agreed.remove(new Key(source, target));
    }

    @Override
    public int forgetAgreements(Instant before) {
        var present = agreed.size();
        agreed.values().removeIf(each -> each.at().isBefore(before));
        return present - agreed.size();
    }

    @Override
    public void note(Migration migration) {
        all.add(migration);
    }

    @Override
    public boolean tookPlace(OrganizationId source, OrganizationId target) {
        return from(source).anyMatch(each -> each.target().equals(target));
    }

    @Override
    public Optional<Migration> lastFrom(OrganizationId source) {
        return from(source).filter(each -> !wentBack(each)).max(Comparator.comparing(Migration::at));
    }

    private Stream<Migration> from(OrganizationId source) {
        return all.stream().filter(each -> each.source().equals(source) && !each.isBack());
    }

    private boolean wentBack(Migration migration) {
        return all.stream()
                .anyMatch(each -> each.isBack()
                        && each.source().equals(migration.target())
                        && each.target().equals(migration.source())
                        && !each.at().isBefore(migration.at()));
    }
}
