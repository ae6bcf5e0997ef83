package relais.stores.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import relais.domain.OrganizationId;
import relais.domain.migration.Agreement;
import relais.domain.migration.Migration;
import relais.domain.migration.Migrations;

/** Agreements and migrations as one transaction sees them. */
record SqlMigrations(AgreementRows agreements, MigrationRows migrations) implements Migrations {

    @Override
    public void agree(Agreement agreement) {
        agreements.upsert(AgreementRow.of(agreement));
    }

    @Override
    public Optional<Agreement> agreement(OrganizationId source, OrganizationId target) {
        return agreements.findBySourceAndTarget(source, target).map(AgreementRow::agreement);
    }

    @Override
    public List<Agreement> agreements(OrganizationId target) {
        return agreements.findByTargetOrderByAtDescAndSource(target).stream()
                .map(AgreementRow::agreement)
                .toList();
    }

    @Override
    public void withdraw(OrganizationId source, OrganizationId target) {
        agreements.deleteBySourceAndTarget(source, target);
    }

    @Override
    public int forgetAgreements(Instant before) {
        return agreements.deleteByAtLessThan(before);
    }

    @Override
    public void note(Migration migration) {
        migrations.insert(MigrationRow.of(migration));
    }

    @Override
    public boolean tookPlace(OrganizationId source, OrganizationId target) {
        return migrations.existsBySourceAndTargetAndBackFalse(source, target);
    }

    @Override
    public Optional<Migration> lastFrom(OrganizationId source) {
        return migrations.findLastFrom(source).map(MigrationRow::migration);
    }
}
