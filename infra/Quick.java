import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.reflect.AccessFlag;
import java.util.concurrent.CompletableFuture;
import javax.tools.ToolProvider;

/**
 * Repeats Maven's compilations without its checks, into folders of its own, and runs tests. Only changed files are
 * compiled, unless others may compile against the change: then the whole module is, and the modules under test after it.
 */
static final Path ROOT = Path.of("").toAbsolutePath();

static final String OWN = "target/quick";
static final Path CONSOLE = ROOT.resolve(OWN, "junit-platform-console-standalone-1.14.0.jar");
static final String SUITES = "functions/domain,functions/edge";
/** They take longer than all other tests together. */
static final String SIMULATIONS = ".*\\.(Ten_thousand_orders_of_decisions|Two_simulated_years)";
static final Pattern COMMAND = Pattern.compile("\\[DEBUG] -d " + ROOT + "/(\\S+)/" + OWN + "/target/(test-)?classes .*");
static final List<String> GENERATORS = List.of("micronaut", "record-builder");
static final Set<String> WITH_VALUE = Set.of("-d", "-classpath", "-sourcepath", "-s", "-processorpath", "--release");

void main(String... arguments) throws Exception {
    var isWhole = arguments.length == 0 || arguments[0].equals("--all");
    var asked = isWhole ? List.of(SUITES.split(",")) : List.of(folder(arguments[0]));
    var selection = isWhole
            ? arguments.length == 0 ? List.of("--exclude-classname=" + SIMULATIONS) : List.<String>of()
            : Stream.of(arguments).skip(1).map(new Compilation(asked.getFirst(), true)::selection).toList();
    if (asked.stream().anyMatch(module -> !new Compilation(module, true).isRecorded())) {
        record(asked);
    }
    var isUpstreamNew = false;
    var results = new ArrayList<CompletableFuture<Boolean>>();
    for (var module : inOrder(asked)) {
        var isAsked = asked.contains(module);
        for (var isOfTests : List.of(false, true)) {
            var compilation = new Compilation(module, isOfTests);
            if (compilation.isRecorded() && (isUpstreamNew && isAsked || compilation.isStale())) {
                isUpstreamNew |= compilation.run(isUpstreamNew && isAsked);
            }
        }
        if (isAsked) {
            results.add(CompletableFuture.supplyAsync(() -> test(module, selection)));
        }
    }
    System.exit(results.stream().map(CompletableFuture::join).toList().contains(false) ? 1 : 0);
}

static String folder(String module) {
    return Stream.of("functions/" + module, "infra/" + module, module)
            .filter(each -> Files.exists(ROOT.resolve(each, "pom.xml")))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no module is called " + module));
}

/** Has Maven compile the modules into these folders, and keeps its commands. */
static void record(List<String> modules) throws Exception {
    IO.println("Maven compiles once…");
    for (var pom : files(ROOT, "/pom.xml")) {
        if (!pom.getParent().equals(ROOT)) {
            delete(pom.resolveSibling(OWN));
        }
    }
    var console = CONSOLE.getFileName().toString().replaceFirst("-(\\d.*)\\.jar", ":$1");
    var maven = new ProcessBuilder(
                    "mvn", "-B", "-X", "-Drelais.target=" + OWN + "/target", "-Derror-prone.plugin=-Xlint:none",
                    "test-compile", "-pl", String.join(",", modules), "-am",
                    "dependency:copy", "-Dartifact=org.junit.platform:" + console, "-DoutputDirectory=" + CONSOLE.getParent())
            .redirectErrorStream(true)
            .start();
    var output = new ArrayList<String>();
    var kept = new ArrayList<Compilation>();
    try (var lines = maven.inputReader()) {
        lines.lines().forEach(line -> {
            output.add(line);
            var command = COMMAND.matcher(line);
            if (command.matches()) {
                kept.add(new Compilation(command.group(1), command.group(2) != null));
                kept.getLast().keep(line.split(" "));
            }
        });
    }
    if (maven.waitFor() != 0) {
        for (var each : kept) {
            Files.delete(each.file(".args"));
        }
        output.stream().filter(line -> line.startsWith("[ERROR]")).forEach(IO::println);
        System.exit(1);
    }
}

/** The modules asked for and those of ours on their class paths, in the order in which Maven compiled them. */
static List<String> inOrder(List<String> asked) throws IOException {
    var modules = new ArrayList<>(asked);
    for (var module : asked) {
        for (var path : new Compilation(module, true).option("-classpath").split(":")) {
            var end = path.indexOf("/" + OWN + "/target/");
            if (end > 0) {
                modules.add(path.substring(ROOT.toString().length() + 1, end));
            }
        }
    }
    return modules.stream()
            .distinct()
            .sorted(Comparator.comparing(module -> Stream.of(false, true)
                    .mapToLong(isOfTests -> new Compilation(module, isOfTests).file(".args").toFile().lastModified())
                    .max()
                    .orElseThrow()))
            .toList();
}

static boolean test(String module, List<String> selection) {
    var compilation = new Compilation(module, true);
    var command = new ArrayList<>(List.of(
            ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED", "-XX:+EnableDynamicAgentLoading",
            "-cp", compilation.option("-d") + ":" + compilation.option("-classpath") + ":" + CONSOLE,
            "org.junit.platform.console.ConsoleLauncher", "execute", "--disable-banner", "--details=summary",
            "--disable-ansi-colors", "--include-classname=.*",
            "--config=junit.jupiter.displayname.generator.default=org.junit.jupiter.api.DisplayNameGenerator$ReplaceUnderscores",
            "--config=junit.jupiter.execution.parallel.enabled=" + module.equals("functions/domain"),
            "--config=junit.jupiter.execution.parallel.mode.default=same_thread",
            "--config=junit.jupiter.execution.parallel.mode.classes.default=concurrent"));
    command.addAll(selection);
    if (selection.stream().noneMatch(each -> each.startsWith("--select"))) {
        command.add("--scan-classpath=" + compilation.option("-d"));
    }
    try {
        var started = System.nanoTime();
        var tests = new ProcessBuilder(command)
                .directory(ROOT.resolve(module).toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(tests.getInputStream().readAllBytes());
        var isPassed = tests.waitFor() == 0;
        var count = Pattern.compile("(\\d+) tests successful").matcher(output);
        IO.println((isPassed ? "" : output) + "%s: %s tests passed, %.1f s"
                .formatted(module, count.find() ? count.group(1) : "no", (System.nanoTime() - started) / 1e9));
        return isPassed;
    } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
    }
}

static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.exists(folder)) {
        return List.of();
    }
    try (var files = Files.walk(folder)) {
        return files.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file)).toList();
    }
}

/** One javac command of Maven's. */
record Compilation(String module, boolean isOfTests) {

    Path file(String ending) {
        return ROOT.resolve(module, OWN, (isOfTests ? "test" : "main") + ending);
    }

    boolean isRecorded() {
        var kept = file(".args").toFile().lastModified();
        return kept > ROOT.resolve("pom.xml").toFile().lastModified()
                && kept > ROOT.resolve(module, "pom.xml").toFile().lastModified();
    }

    void keep(String[] command) {
        var options = new ArrayList<String>();
        for (var i = 0; i < command.length; i++) {
            if (WITH_VALUE.contains(command[i])) {
                options.add(command[i]);
                options.add(command[++i]);
            } else if (command[i].startsWith("-A") || command[i].equals("-parameters") || command[i].equals("-g")) {
                options.add(command[i]);
            }
        }
        try {
            Files.write(file(".args"), options);
            Files.write(file(".stamp"), state());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> options() {
        try {
            return Files.readAllLines(file(".args"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String option(String name) {
        var options = options();
        return options.get(options.indexOf(name) + 1);
    }

    List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (var root : option("-sourcepath").split(":")) {
            if (!root.equals(option("-s"))) {
                sources.addAll(files(Path.of(root), ".java"));
            }
        }
        return sources;
    }

    Path resources() {
        return ROOT.resolve(module, isOfTests ? "src/test/resources" : "src/main/resources");
    }

    Set<String> state() throws IOException {
        var state = new TreeSet<String>();
        var files = new ArrayList<>(sources());
        files.addAll(files(resources(), ""));
        for (var file : files) {
            state.add(file + " " + Files.getLastModifiedTime(file).toMillis());
        }
        return state;
    }

    boolean isStale() throws IOException {
        return !Set.copyOf(Files.readAllLines(file(".stamp"))).equals(state());
    }

    /** True if others may have compiled against something that has changed. */
    boolean run(boolean isForced) throws IOException {
        var started = System.nanoTime();
        var before = Files.readAllLines(file(".stamp"));
        var state = state();
        var changed = new TreeSet<>(state);
        changed.removeAll(before);
        var sources = changed.stream()
                .map(each -> Path.of(each.substring(0, each.lastIndexOf(' '))))
                .filter(each -> each.toString().endsWith(".java"))
                .toList();
        for (var file : files(resources(), "")) {
            copy(file, Path.of(option("-d")).resolve(resources().relativize(file)));
        }
        var isPart = !isForced && before.size() == state.size() && isReplaced(sources);
        if (!isPart) {
            for (var file : files(Path.of(option("-d")), "")) {
                if (file.toString().endsWith(".class") || file.toString().contains("/META-INF/micronaut/")) {
                    Files.delete(file);
                }
            }
            if (!javac(sources(), options())) {
                Files.write(file(".stamp"), List.of());
                System.exit(1);
            }
        }
        Files.write(file(".stamp"), state);
        IO.println("%s: compiled %s of %s, %.1f s".formatted(
                module,
                isPart ? "%d files".formatted(sources.size()) : "all",
                isOfTests ? "the tests" : "the sources",
                (System.nanoTime() - started) / 1e9));
        return !isPart;
    }

    /** Compiles some sources alone, and keeps their classes unless others may have compiled against the change. */
    boolean isReplaced(List<Path> sources) throws IOException {
        if (sources.isEmpty()) {
            return true;
        }
        var classes = Path.of(option("-d"));
        var part = file(".part");
        delete(part);
        Files.createDirectories(part);
        var options = new ArrayList<>(options());
        options.set(options.indexOf("-d") + 1, part.toString());
        options.set(options.indexOf("-sourcepath") + 1, part.toString());
        options.set(options.indexOf("-classpath") + 1, classes + ":" + option("-classpath"));
        if (!javac(sources, options)) {
            System.exit(1);
        }
        for (var source : sources) {
            var root = Stream.of(option("-sourcepath").split(":")).map(Path::of).filter(source::startsWith).findFirst().orElseThrow();
            var name = root.relativize(source).toString().replace(".java", "");
            if (isOfTests && name.contains("_")) {
                continue; // nobody compiles against a situation
            }
            for (var former : files(classes.resolve(name).getParent(), ".class")) {
                var each = classes.relativize(former).toString();
                if (each.matches(Pattern.quote(name) + "(\\$\\D.*)?\\.class")
                        && (!Files.exists(part.resolve(each)) || !Arrays.equals(surface(former), surface(part.resolve(each))))) {
                    return false;
                }
            }
        }
        for (var file : files(part, "")) {
            copy(file, classes.resolve(part.relativize(file)));
        }
        return true;
    }

    /** A class without the bodies of its methods and without its private members. */
    static byte[] surface(Path file) throws IOException {
        var format = ClassFile.of(ClassFile.ConstantPoolSharingOption.NEW_POOL);
        return format.transformClass(
                format.parse(file),
                ClassTransform.dropping(each -> each instanceof SourceFileAttribute
                                || each instanceof MethodModel method && method.flags().has(AccessFlag.PRIVATE))
                        .andThen(ClassTransform.transformingMethods(
                                MethodTransform.dropping(each -> each instanceof CodeModel))));
    }

    boolean javac(List<Path> sources, List<String> recorded) throws IOException {
        var options = new ArrayList<>(recorded);
        options.addAll(List.of("-proc:" + (GENERATORS.stream().anyMatch(option("-processorpath")::contains) ? "full" : "none"), "-Xlint:none", "-nowarn"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            return compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call();
        }
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    String selection(String simpleName) {
        try {
            return files(ROOT.resolve(module, "src/test/java"), "/" + simpleName + ".java").stream()
                    .map(file -> "--select-class=" + ROOT.resolve(module, "src/test/java").relativize(file).toString().replace(".java", "").replace('/', '.'))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(module + " has no test class " + simpleName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
