package relais.domain.subscription;

import java.time.Instant;
import java.util.UUID;

/** An administrator's statement that the editor's package was checked, in that version (HUB-22), kept as it was given. */
public record Attestation(String editor, String version, UUID by, Instant at) {}
