package relais.stores.sql;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many files wait for the antivirus, and since when. */
@Introspected
record WaitingFilesRow(int waiting, @Nullable Instant oldest) {}
