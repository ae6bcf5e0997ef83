package relais.emulators.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One function in a process of its own, run by AWS's runtime interface client as on Lambda; closing this object ends
 * it.
 */
public final class FunctionProcess implements AutoCloseable {
    private static final String RUNTIME_INTERFACE_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FakeRuntimeApi api;
    private final Process process;
    private final Path log;

    private FunctionProcess(FakeRuntimeApi api, Process process, Path log) {
        this.api = api;
        this.process = process;
        this.log = log;
    }

    /** A handler on this JVM's own class path. */
    public static FunctionProcess ofClassPath(String handler, Map<String, String> environment) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        return start(
                List.of(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        RUNTIME_INTERFACE_CLIENT,
                        handler),
                handler,
                environment);
    }

    /** An unpacked function, started by its bootstrap; the JVM options are added to the bootstrap's own. */
    public static FunctionProcess ofPackage(
            Path folder, String handler, Map<String, String> environment, String... jvmOptions) throws IOException {
        var command = new ArrayList<String>();
        command.add(folder.resolve("bootstrap").toAbsolutePath().toString());
        command.addAll(List.of(jvmOptions));
        return start(command, handler, environment);
    }

    /** Any command that becomes a function: a benchmark puts its own before the bootstrap. */
    public static FunctionProcess start(List<String> command, String handler, Map<String, String> environment)
            throws IOException {
        var log = Files.createTempFile("function-", ".log");
        var api = FakeRuntimeApi.start(PATIENCE);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
        builder.environment().put("_HANDLER", handler);
        // a cold start that somebody waits for, not a snapshot's
        builder.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        var process = builder.start();
        var function = new FunctionProcess(api, process, log);
        var unused = process.onExit().thenAccept(ended -> api.functionEnded(function.output()));
        return function;
    }

    /** Returns when the function asks for its first event. */
    public void awaitReady() throws InterruptedException {
        try {
            api.ready().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(output(), failed);
        }
    }

    public String invoke(String event) throws InterruptedException {
        return api.invoke(event);
    }

    /** All output of the function. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    /** Ends the function, and returns after its last output. */
    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        api.close();
        Files.deleteIfExists(log);
    }
}
