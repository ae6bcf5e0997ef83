package relais.local;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import relais.emulators.DeclaredFunction;
import relais.emulators.EmbeddedServices;
import relais.tokens.SigningKeys;

/** The environment that a deployment would give to functions that use the embedded services. */
record FunctionVariables(EmbeddedServices services, SigningKeys keys, String datapassSecret) {
    static final String SEAL_KEY = "essai:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static final long LIMIT = 4_500_000;
    private static final long RETURN_LIMIT = 4_400_000;
    private static final Set<String> GLOBALS =
            Set.of("RELAIS_HOME", "RELAIS_AWS_REGION", "RELAIS_ANTIVIRUS", "RELAIS_CLAMD_ADDRESS");

    Map<String, Object> properties() {
        var properties = new HashMap<>(services.properties());
        properties.put("relais.tokens.signing-keys", keys.signing());
        properties.put("relais.tokens.public-keys", keys.published());
        properties.put("relais.datapass.secrets", datapassSecret);
        properties.put("relais.seals.keys", SEAL_KEY);
        properties.put("relais.portal.url", "https://relais.example/portail");
        properties.put("relais.mail.from", "ne-pas-repondre@relais.example");
        properties.put("relais.upload.limit", LIMIT);
        properties.put("relais.download.limit", LIMIT);
        properties.put("relais.return.limit", RETURN_LIMIT);
        return properties;
    }

    /** The variables of all functions together, and the services' addresses. */
    Map<String, String> all() {
        var variables = properties().entrySet().stream()
                .collect(Collectors.toMap(
                        property -> property.getKey().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"),
                        property -> property.getValue().toString()));
        variables.put("AWS_ACCESS_KEY_ID", EmbeddedServices.ACCESS_KEY);
        variables.put("AWS_SECRET_ACCESS_KEY", EmbeddedServices.SECRET_KEY);
        variables.put("AWS_REGION", EmbeddedServices.REGION);
        variables.put("MICRONAUT_ENV_DEDUCTION", "false");
        return variables;
    }

    /** The variables that the template gives to that function, and the services' addresses. */
    Map<String, String> of(DeclaredFunction function) {
        var variables = all();
        variables
                .keySet()
                .removeIf(name -> name.startsWith("RELAIS_")
                        && !function.variables().contains(name)
                        && !GLOBALS.contains(name)
                        && !name.endsWith("_ENDPOINT"));
        return variables;
    }
}
