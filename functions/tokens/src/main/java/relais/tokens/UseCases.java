package relais.tokens;

import io.micronaut.context.annotation.ClassImport;
import jakarta.inject.Singleton;
import relais.domain.access.AuthenticateClient;

/** What an unknown client may do: Micronaut gives the use case the ports that its constructor takes. */
@ClassImport(classes = AuthenticateClient.class, annotate = Singleton.class)
interface UseCases {}
