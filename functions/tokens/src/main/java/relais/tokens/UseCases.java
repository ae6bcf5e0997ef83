package relais.tokens;

import io.micronaut.context.annotation.ClassImport;
import jakarta.inject.Singleton;
import relais.domain.access.AuthenticateClient;

/** The use case of an unauthenticated client. Micronaut gives it the ports that its constructor takes. */
@ClassImport(classes = AuthenticateClient.class, annotate = Singleton.class)
interface UseCases {}
