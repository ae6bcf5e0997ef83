package relais.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every regular expression of the functions and of the runner, read from their class files so that new ones are
 * included.
 */
final class RegularExpressions {
    private static final List<Path> ROOTS = List.of(Path.of("../../functions"), Path.of("../local"));
    private static final String STRING = "java/lang/String";
    private static final String PATTERN = "java/util/regex/Pattern";
    private static final String MATCHER = "java/util/regex/Matcher";
    private static final String CONSTRAINT = "Ljakarta/validation/constraints/Pattern;";
    private static final Map<String, Set<String>> TAKE_A_REGEX = Map.of(
            STRING, Set.of("matches", "replaceAll", "replaceFirst", "split", "splitWithDelimiters"),
            PATTERN, Set.of("compile", "matches"));
    private static final Map<String, Set<String>> SEEK = Map.of(
            MATCHER, Set.of("find", "results", "replaceAll", "replaceFirst", "lookingAt", "appendReplacement"),
            PATTERN, Set.of("split", "splitAsStream", "asPredicate"));

    private RegularExpressions() {}

    /**
     * A regular expression at its place of use.
     *
     * @param type the outermost class
     * @param isSought true if it is searched in a text, and not only matched against the whole
     */
    record Use(String type, String regex, boolean isSought) {}

    /** A place whose regular expression is no literal, so that its cost cannot be measured. */
    record Unreadable(String type, String method) {}

    record Found(List<Use> uses, List<Unreadable> unreadable) {}

    static Found all() {
        var found = new Found(new ArrayList<>(), new ArrayList<>());
        var byType =
                classes().map(RegularExpressions::parsed).collect(Collectors.groupingBy(RegularExpressions::outermost));
        byType.forEach((type, models) -> {
            var isSought = models.stream().anyMatch(RegularExpressions::seeks);
            models.forEach(model -> read(type, model, isSought, found));
        });
        return found;
    }

    private static Stream<Path> classes() {
        return ROOTS.stream().flatMap(root -> {
            try (var files = Files.walk(root)) {
                return files
                        .filter(file -> file.toString().contains("/target/classes/relais/")
                                && file.toString().endsWith(".class"))
                        .toList()
                        .stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static ClassModel parsed(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String outermost(ClassModel model) {
        return model.thisClass().asInternalName().split("\\$", 2)[0].replace('/', '.');
    }

    private static boolean seeks(ClassModel model) {
        return calls(model).anyMatch(call -> is(call, SEEK));
    }

    private static Stream<InvokeInstruction> calls(ClassModel model) {
        return model.methods().stream()
                .flatMap(method -> instructions(method).stream())
                .filter(InvokeInstruction.class::isInstance)
                .map(InvokeInstruction.class::cast);
    }

    private static List<Instruction> instructions(MethodModel method) {
        return method.code()
                .map(code -> code.elementList().stream()
                        .filter(Instruction.class::isInstance)
                        .map(Instruction.class::cast)
                        .toList())
                .orElse(List.of());
    }

    private static boolean is(InvokeInstruction call, Map<String, Set<String>> table) {
        return table.getOrDefault(call.owner().asInternalName(), Set.of())
                .contains(call.name().stringValue());
    }

    private static void read(String type, ClassModel model, boolean isSought, Found found) {
        for (var entry : model.constantPool()) {
            if (isHidden(entry)) {
                found.unreadable().add(new Unreadable(type, "a method reference or a constraint"));
            }
        }
        for (var method : model.methods()) {
            var code = instructions(method);
            for (var i = 0; i < code.size(); i++) {
                if (code.get(i) instanceof InvokeInstruction call && is(call, TAKE_A_REGEX)) {
                    read(type, method, code, i, isSought, found);
                }
            }
        }
    }

    /** The first argument is pushed first, each other by one instruction. */
    private static void read(
            String type, MethodModel method, List<Instruction> code, int at, boolean isSought, Found found) {
        var call = (InvokeInstruction) code.get(at);
        var pushed = at - call.typeSymbol().parameterCount();
        if (pushed >= 0
                && code.get(pushed) instanceof ConstantInstruction constant
                && constant.constantValue() instanceof String regex) {
            var name = call.name().stringValue();
            found.uses().add(new Use(type, regex, !name.equals("matches") && (!name.equals("compile") || isSought)));
        } else {
            found.unreadable().add(new Unreadable(type, method.methodName().stringValue()));
        }
    }

    private static boolean isHidden(PoolEntry entry) {
        if (entry instanceof Utf8Entry text) {
            return text.equalsString(CONSTRAINT);
        }
        return entry instanceof MethodHandleEntry handle
                && TAKE_A_REGEX
                        .getOrDefault(handle.reference().owner().asInternalName(), Set.of())
                        .contains(handle.reference().name().stringValue());
    }
}
