package relais.local;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import relais.domain.OrganizationId;
import relais.domain.attachment.Verdict;
import relais.domain.attachment.VirusScanner;
import relais.local.Simulator.Behaviour;

/** Finds a virus in every file for a {@link Simulator} that infects, on a developer's machine only. */
@Singleton
@Requires(property = "relais.home", value = "local")
final class SimulatedScanner implements BeanCreatedEventListener<VirusScanner> {
    private static final String RECIPIENTS = """
            SELECT c.recipient FROM attachment AS a
                JOIN folder_case AS c ON c.folder_id = a.folder_id AND c.external_id = ANY (a.recipients)
                WHERE a.id = ?
            UNION ALL
            SELECT c.recipient FROM event_attachment AS a
                JOIN event AS e ON e.id = a.event_id JOIN folder_case AS c ON c.id = e.case_id
                WHERE a.id = ?
            """;

    private final BeanProvider<DataSource> database;

    SimulatedScanner(BeanProvider<DataSource> database) {
        this.database = database;
    }

    @Override
    public VirusScanner onCreated(BeanCreatedEvent<VirusScanner> event) {
        return new Simulated(event.getBean());
    }

    private final class Simulated implements VirusScanner {
        private final VirusScanner real;

        Simulated(VirusScanner real) {
            this.real = real;
        }

        @Override
        public Verdict scan(String key, long size) {
            return isForOneThatInfects(key) ? Verdict.INFECTED : real.scan(key, size);
        }

        @Override
        public Optional<String> signatures() {
            return real.signatures();
        }

        @Override
        public Optional<String> signatures(String key) {
            return isForOneThatInfects(key) ? Optional.empty() : real.signatures(key);
        }

        @Override
        public boolean isScannedOnUpload(long size) {
            return real.isScannedOnUpload(size);
        }

        @Override
        public Duration patience() {
            return real.patience();
        }
    }

    /** @param key {@code attachments/<attachment>/<upload>} */
    private boolean isForOneThatInfects(String key) {
        var attachmentId = UUID.fromString(key.split("/")[1]);
        try (var connection = database.get().getConnection();
                var query = connection.prepareStatement(RECIPIENTS)) {
            query.setObject(1, attachmentId);
            query.setObject(2, attachmentId);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    if (infects(OrganizationId.parse(rows.getString(1)))) {
                        return true;
                    }
                }
                return false;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean infects(OrganizationId recipient) {
        return DemonstrationTables.simulators().stream()
                .anyMatch(simulator -> simulator.behaviour() == Behaviour.INFECTS
                        && simulator.organization().equals(recipient));
    }
}
