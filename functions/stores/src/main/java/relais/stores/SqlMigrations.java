package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import relais.domain.migration.Agreement;
import relais.domain.migration.Migration;
import relais.domain.migration.Migrations;
import relais.domain.organization.OrganizationId;

/** Agreements and migrations as one transaction sees them. */
record SqlMigrations(Handle handle) implements Migrations {

    @Override
    public void agree(Agreement agreement) {
        handle.execute(
                """
                INSERT INTO migration_agreement (source, target, id, by_account, at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (source, target) DO UPDATE SET (id, by_account, at) = (excluded.id, excluded.by_account, excluded.at)
                """,
                agreement.source().toString(),
                agreement.target().toString(),
                agreement.id(),
                agreement.by(),
                agreement.at());
    }

    @Override
    public Optional<Agreement> agreement(OrganizationId source, OrganizationId target) {
        return handle.select(
                        "SELECT * FROM migration_agreement WHERE source = ? AND target = ?",
                        source.toString(),
                        target.toString())
                .map((row, context) -> agreement(row))
                .findFirst();
    }

    @Override
    public List<Agreement> agreements(OrganizationId target) {
        return handle.select(
                        "SELECT * FROM migration_agreement WHERE target = ? ORDER BY at DESC, source",
                        target.toString())
                .map((row, context) -> agreement(row))
                .list();
    }

    @Override
    public void withdraw(OrganizationId source, OrganizationId target) {
        handle.execute(
                "DELETE FROM migration_agreement WHERE source = ? AND target = ?",
                source.toString(),
                target.toString());
    }

    @Override
    public int forgetAgreements(Instant before) {
        return handle.execute("DELETE FROM migration_agreement WHERE at < ?", before);
    }

    @Override
    public void note(Migration migration) {
        handle.execute(
                "INSERT INTO migration (id, source, target, client, cases, is_back, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                migration.id(),
                migration.source().toString(),
                migration.target().toString(),
                migration.client(),
                migration.cases(),
                migration.isBack(),
                migration.at());
    }

    @Override
    public boolean tookPlace(OrganizationId source, OrganizationId target) {
        return handle.select(
                        "SELECT EXISTS (SELECT FROM migration WHERE source = ? AND target = ? AND NOT is_back)",
                        source.toString(),
                        target.toString())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public Optional<Migration> lastFrom(OrganizationId source) {
        return handle.select("""
                        SELECT * FROM migration AS m WHERE source = ? AND NOT is_back AND NOT EXISTS (
                            SELECT FROM migration AS back
                            WHERE back.is_back AND back.source = m.target AND back.target = m.source AND back.at >= m.at)
                        ORDER BY at DESC LIMIT 1
                        """, source.toString())
                .map((row, context) -> new Migration(
                        SqlColumns.uuid(row, "id"),
                        SqlColumns.organization(row, "source"),
                        SqlColumns.organization(row, "target"),
                        row.getString("client"),
                        row.getInt("cases"),
                        row.getBoolean("is_back"),
                        SqlColumns.instant(row, "at")))
                .findFirst();
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(
                SqlColumns.uuid(row, "id"),
                SqlColumns.organization(row, "source"),
                SqlColumns.organization(row, "target"),
                SqlColumns.uuid(row, "by_account"),
                SqlColumns.instant(row, "at"));
    }
}
