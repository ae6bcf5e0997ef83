package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import relais.domain.process.Status;
import relais.edge.Routes;
import relais.local.documentation.DocumentationPage;
import relais.local.documentation.ExampleCheck;
import relais.local.documentation.OpenApiDocument;
import relais.local.documentation.Published;
import relais.local.documentation.PublishedFiles;
import relais.local.documentation.Samples;

/** Is generated from the code, and is served as it is kept; {@code -Drelais.openapi=write} keeps it anew. */
class The_openapi_document {
    private static final Path KEPT = Path.of("../../functions/tokens/src/main/resources/relais/tokens");

    private static final Path SAMPLES = Path.of("src/test/resources/relais/local/documentation/samples.json");

    private static Map<String, Object> document;
    private static String page;

    @BeforeAll
    static void generate() throws IOException {
        var samples = isWritten() ? SampleExchanges.recorded() : Samples.kept();
        if (isWritten()) {
            samples.keepIn(SAMPLES);
        }
        document = OpenApiDocument.of(SharedHub.hub().context(), samples);
        page = DocumentationPage.of(document, samples, DemonstrationTables.processes());
    }

    private static boolean isWritten() {
        return System.getProperty("relais.openapi", "").equals("write");
    }

    @Test
    void is_kept_as_the_code_generates_it() throws IOException {
        assertIsKept("openapi.yaml", OpenApiDocument.yaml(document));
        assertIsKept("docs.html", page);
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

    /** Closed: a property that is gone, or new, is seen here. */
    @TestFactory
    Stream<DynamicTest> has_samples_that_are_as_it_says() {
        return ExampleCheck.of(document).all().map(example -> dynamicTest(example.name(), example::hold));
    }

    @Test
    void shows_a_real_answer_of_every_route_that_answers_something() {
        assertThat(ExampleCheck.of(document).missing()).isEmpty();
    }

    @Test
    void says_what_every_property_and_parameter_means_with_an_example() {
        assertThat(ExampleCheck.of(document).withoutMeaning()).isEmpty();
    }

    @Test
    void calls_every_operation_by_a_name_of_its_own() {
        assertThat(ExampleCheck.of(document).operationIds())
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    @Test
    void asks_no_token_where_none_is_needed_and_one_scope_elsewhere() {
        Routes.all()
                .forEach(route -> assertThat(ExampleCheck.of(document).security(route))
                        .as(route.template())
                        .hasSize(route.isPublic() ? 0 : route.scopes().size()));
    }

    @Test
    void is_shown_to_people_with_a_way_to_begin_the_statuses_the_processes_and_the_errors() {
        assertThat(page)
                .containsSubsequence(
                        "id=\"commencer\"", "id=\"statuts\"", "id=\"demarches\"", "id=\"erreurs\"", "id=\"routes\"")
                .contains("<svg", "CERTDC", "recensementCitoyen", "Exemple");
        Arrays.stream(Status.values()).forEach(status -> assertThat(page).contains(">" + status.name() + "</text>"));
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
        if (isWritten()) {
            Files.writeString(file, generated);
        }
        assertThat(generated)
                .as("mvn test -pl infra/local -am -Dtest=The_openapi_document -Drelais.openapi=write"
                        + " -Dsurefire.failIfNoSpecifiedTests=false keeps it anew")
                .isEqualTo(Files.readString(file));
    }
}
