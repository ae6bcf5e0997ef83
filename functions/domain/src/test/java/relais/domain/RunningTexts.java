package relais.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that run where they are not made inert, one each for pages, mails, tables, headers and file names. */
public final class RunningTexts {
    private static final Pattern ESCAPED = Pattern.compile("(?<!\\\\)\\\\u([0-9a-f]{4})");

    private RunningTexts() {}

    public static List<String> all() {
        try (var bytes = RunningTexts.class.getResourceAsStream("running-texts.txt")) {
            return new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .map(RunningTexts::unescaped)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        return ESCAPED.matcher(line)
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
    }
}
