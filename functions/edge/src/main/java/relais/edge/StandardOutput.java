package relais.edge;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** The access log of a function: the cloud keeps its standard output. */
@Singleton
@Requires(missingBeans = AccessLog.class)
final class StandardOutput implements AccessLog {

    @Override
    @SuppressWarnings("SystemOut") // no logging framework writes a line as it is
    public void write(String line) {
        System.out.println(line);
    }
}
