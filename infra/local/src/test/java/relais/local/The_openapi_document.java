package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import relais.local.documentation.DocumentationPage;
import relais.local.documentation.OpenApiDocument;
import relais.local.documentation.Published;
import relais.local.documentation.PublishedFiles;

/** Is generated from the code, and is served as it is kept; {@code -Drelais.openapi=write} keeps it anew. */
class The_openapi_document {
    private static final Path KEPT = Path.of("../../functions/tokens/src/main/resources/relais/tokens");

    private static Map<String, Object> document;

    @BeforeAll
    static void generate() {
        document = OpenApiDocument.of(SharedHub.hub().context());
    }

    @Test
    void is_kept_as_the_code_generates_it() throws IOException {
        assertIsKept("openapi.yaml", OpenApiDocument.yaml(document));
        assertIsKept("docs.html", DocumentationPage.of(document));
    }

    /** Every path, method, parameter, and property of an answer with its type; a number may be a whole one. */
    @Test
    void has_everything_that_v1_published() {
        var missing = new TreeSet<>(Published.kept().lines());

        PublishedFiles.names(document).forEach(line -> {
            missing.remove(line);
            missing.remove(line.replaceFirst(" integer$", " number"));
            if (line.contains(" query ")) {
                missing.removeIf(each -> each.startsWith(line.replaceFirst("[a-z]+$", "")));
            }
        });

        assertThat(missing).isEmpty();
    }

    @Test
    @EnabledIfEnvironmentVariable(
            named = "RELAIS_PUBLISHED_OPENAPI",
            matches = ".+",
            disabledReason = ".ci/run says where HubEE's own files are, where it has them")
    void knows_every_name_of_the_published_files() throws IOException {
        assertThat(Published.kept().lines())
                .isEqualTo(PublishedFiles.names(Path.of(System.getenv("RELAIS_PUBLISHED_OPENAPI"))));
    }

    private static void assertIsKept(String name, String generated) throws IOException {
        var file = KEPT.resolve(name);
        if (System.getProperty("relais.openapi", "").equals("write")) {
            Files.writeString(file, generated);
        }
        assertThat(generated)
                .as("mvn test -pl infra/local -am -Dtest=The_openapi_document -Drelais.openapi=write"
                        + " -Dsurefire.failIfNoSpecifiedTests=false keeps it anew")
                .isEqualTo(Files.readString(file));
    }
}
