package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.domain.OrganizationType;

/** Can be described: a new way to read that is not would be missing from the OpenAPI document. */
final class Everything_that_reads_a_request {
    /** Methods that delegate to described ones, or return what was read. */
    private static final List<String> READS_NOTHING_ELSE = List.of(
            "text[class java.lang.String, int]",
            "optionalName[class java.lang.String, int]",
            "size[class java.lang.String]",
            "isSound[]",
            "ignored[]",
            "faults[]");

    @Test
    void is_described() {
        assertThat(signatures(DescribedBody.class)).containsAll(signatures(JsonReader.class));
        assertThat(signatures(DescribedRequest.class)).containsAll(signatures(Incoming.class));
    }

    @Test
    void becomes_a_schema_of_what_is_read() {
        var body = new DescribedBody();

        body.require("name", "towns");
        body.text("name", 10);
        body.optionalInstant("since");
        body.objects("towns", town -> town.require("type").constant("type", OrganizationType.class));

        assertThat(body.schema())
                .hasToString("{type=object, required=[name, towns], properties={name={type=string, maxLength=10},"
                        + " since={type=[string, null], format=date-time},"
                        + " towns={type=array, maxItems=1000, minItems=1, items={type=object, required=[type],"
                        + " properties={type={type=string, enum=[OSL, SI, ADMIN]}}}}}}");
    }

    private static List<String> signatures(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .map(method -> method.getName() + Arrays.toString(method.getParameterTypes()))
                .filter(signature -> !READS_NOTHING_ELSE.contains(signature))
                .toList();
    }
}
