package relais.domain.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Are codes with values, and the catalogues of pages and mails say them. */
final class The_rules_of_the_domain {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^ *//.*$", Pattern.DOTALL);
    private static final Pattern FRENCH = Pattern.compile("(?s)\"[^\"]*[àâçèéêëîïôùûœÀÇÈÉÊ’«»][^\"]*\"");

    /** The catalogues, then the letters that people may write, and V1's spelling of a status. */
    private static final Pattern CATALOGUES = Pattern.compile(
            "relais/domain/(?:wording/.*|.*Mails|diagnosis/InFrench|account/RoleLabels|account/PortalAddress|outbox/Mail"
                    + "|desk/SearchKey|membership/PlaceRules|operator/AdministrationCriteria|subscription/SubscriptionStatus)\\.java");

    @Test
    void say_nothing_in_french() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .filteredOn(file -> !isCatalogue(file))
                    .noneMatch(The_rules_of_the_domain::isFrench);
        }
    }

    private static boolean isCatalogue(Path file) {
        var path = SOURCES.relativize(file).toString().replace('\\', '/');
        return CATALOGUES.matcher(path).matches();
    }

    private static boolean isFrench(Path file) {
        try {
            return FRENCH.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""))
                    .find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
