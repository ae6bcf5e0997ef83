package relais.domain;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes down the promises that a module's tests proved; a test with one failing case proves nothing. */
public final class PromisesProved implements TestExecutionListener {
    private static final Path REPORT = Path.of("target", "promises.tsv");

    private final TreeMap<String, Collection<String>> promisesByTest = new TreeMap<>();
    private final Collection<String> failed = new TreeSet<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (!(test.getSource().orElse(null) instanceof MethodSource source)) {
            return;
        }
        var path = (source.getJavaClass().getSimpleName() + " › " + source.getMethodName()).replace('_', ' ');
        if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            failed.add(path);
        } else if (test.isTest()) {
            var promises = promisesByTest.computeIfAbsent(path, key -> new TreeSet<>());
            List.of(source.getJavaMethod(), source.getJavaClass())
                    .forEach(element -> promises.addAll(promisesOn(element)));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        promisesByTest.keySet().removeAll(failed);
        var lines = promisesByTest.entrySet().stream()
                .flatMap(test -> test.getValue().stream().map(promise -> promise + "\t" + test.getKey() + "\n"))
                .sorted()
                .collect(joining());
        try {
            Files.createDirectories(REPORT.getParent());
            Files.writeString(REPORT, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> promisesOn(AnnotatedElement element) {
        var promise = element.getAnnotation(Promise.class);
        return promise == null ? List.of() : List.of(promise.value());
    }
}
