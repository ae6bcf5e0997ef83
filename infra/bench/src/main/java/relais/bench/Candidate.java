package relais.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import relais.emulators.lambda.FunctionPackage;
import relais.emulators.lambda.FunctionProcess;
import relais.emulators.lambda.JreImage;

/**
 * One way to start one room, in a folder of its own.
 *
 * @param isFloor true for the handler without framework
 * @param isCached true with an AOT cache
 * @param former the working copy of an earlier state whose jars are started; null for those of this one
 */
record Candidate(
        Room room,
        boolean isFloor,
        boolean isCached,
        @Nullable Path former) {
    private static final Path TARGET = Path.of("infra", "bench", "target", "cold-start");
    private static final Path BOOTSTRAP = Path.of("infra", "emulators", "lambda", "bootstrap");
    private static final Pattern FRAMEWORK = Pattern.compile(
            "(micronaut-|reactor-core|jakarta\\.|jackson-annotations|relais-(mailbox|intake|delivery)-).*");
    /** The portal redirects a visitor without a session to the login. */
    private static final Pattern SUCCESS = Pattern.compile("\"statusCode\":(20[01]|303)\\b");

    private static final String[] FUNCTIONS_CORE = {"taskset", "-c", "0"};

    static Candidate floor(Room room, boolean isCached) {
        return new Candidate(room, true, isCached, null);
    }

    static Candidate function(Room room, boolean isCached) {
        return new Candidate(room, false, isCached, null);
    }

    /** The same function at an earlier state, with its AOT cache. */
    static Candidate former(Room room, Path workingCopy) {
        return new Candidate(room, false, true, workingCopy);
    }

    /** Makes the folder that Lambda would unpack; the cache comes from one answered event. */
    void assemble(Scene scene) throws IOException, InterruptedException {
        var lib = Files.createDirectories(folder().resolve("lib"));
        try (var old = Files.list(lib)) {
            for (var jar : old.toList()) {
                Files.delete(jar);
            }
        }
        try (var jars = Files.list(room.lib(workingCopy()))) {
            for (var jar : jars.filter(this::belongs).toList()) {
                Files.copy(jar, lib.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        if (isFloor) {
            Files.copy(
                    Path.of("infra", "bench", "target", "relais-bench-1-SNAPSHOT.jar"),
                    lib.resolve("relais-bench.jar"));
        }
        var assembled = new FunctionPackage(folder()).assemble(jre(), BOOTSTRAP);
        if (isCached) {
            assembled.train(handler(), scene.environment(room), List.of(scene.event(room), scene.event(room)));
        }
    }

    /** A complete cold start, to the first answer. */
    Start start(Scene scene) throws IOException, InterruptedException {
        var event = scene.event(room);
        var handler = handler();
        var environment = scene.environment(room);
        var begin = System.nanoTime();
        try (var function = FunctionProcess.start(command(), handler, environment)) {
            function.awaitReady();
            var ready = System.nanoTime();
            var answer = function.invoke(event);
            var end = System.nanoTime();
            if (!SUCCESS.matcher(answer).find()) {
                throw new IllegalStateException(this + " answered " + answer + "\n" + function.output());
            }
            return new Start(Duration.ofNanos(ready - begin), Duration.ofNanos(end - begin));
        }
    }

    /** The number of classes that a cold start loads, counted in a start of its own that is not timed. */
    long loadedClasses(Scene scene) throws IOException, InterruptedException {
        var log = folder().resolve("classes.log").toAbsolutePath();
        try (var function = FunctionProcess.start(
                command("-Xlog:class+load:file=" + log + ":none:filecount=0"), handler(), scene.environment(room))) {
            function.awaitReady();
            function.invoke(scene.event(room));
        }
        try (var lines = Files.lines(log)) {
            return lines.count();
        }
    }

    private List<String> command(String... jvmOptions) {
        var command = new ArrayList<>(List.of(FUNCTIONS_CORE));
        command.add(folder().resolve("bootstrap").toAbsolutePath().toString());
        command.addAll(List.of(jvmOptions));
        return command;
    }

    private String handler() throws IOException {
        return isFloor ? room.floorHandler() : room.handler(workingCopy());
    }

    private Path workingCopy() {
        return former == null ? Path.of("") : former;
    }

    private boolean belongs(Path jar) {
        return !isFloor || !FRAMEWORK.matcher(jar.getFileName().toString()).matches();
    }

    private Path folder() {
        return TARGET.resolve("%s-%s%s%s"
                .formatted(
                        room.functionName(),
                        isFloor ? "floor" : "function",
                        isCached ? "-aot" : "",
                        former == null ? "" : "-former"));
    }

    /** With the cache, the runtime of the zips; without, a whole JDK, which has an archive of its own classes. */
    private Path jre() {
        return isCached ? JreImage.link(TARGET.resolve("jre")) : Path.of(System.getProperty("java.home"));
    }
}
