package relais.local;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A request of one town at DataPass, and the bodies that DataPass sends about it.
 *
 * @param id of the request; each test has its own
 * @param siret of the town, 14 digits
 * @param commune INSEE code of 5 characters
 */
record DataPassRequest(long id, String siret, String commune, String town, String administrator) {
    static final String DILA = "authorization_request/hubee_dila";

    /** The origin of the decisions' seconds: 2026-03-02 at 09:30 UTC. */
    static final long START = 1_772_443_800;

    /** @param authorizations the state of each, with its scopes; empty if DataPass sends no list */
    String body(String event, int second, String model, List<String> scopes, String... authorizations) {
        return bodyWith(insee(), event, second, model, scopes, authorizations);
    }

    String withoutInsee(String event, int second, List<String> scopes) {
        return bodyWith("null", event, second, DILA, scopes);
    }

    DataPassRequest transferredTo(String otherSiret, String otherCommune, String otherTown, String otherAdministrator) {
        return new DataPassRequest(id, otherSiret, otherCommune, otherTown, otherAdministrator);
    }

    private String insee() {
        return """
                {"etablissement":{"siret":"%s","adresseEtablissement":
                {"codeCommuneEtablissement":"%s","codePostalEtablissement":"69001"}}}""".formatted(siret, commune);
    }

    private String bodyWith(
            String insee, String event, int second, String model, List<String> scopes, String... authorizations) {
        var held = scopes.stream().map("\"%s\""::formatted).collect(Collectors.joining(","));
        var list = authorizations.length == 0
                ? ""
                : List.of(authorizations).stream()
                        .map(state -> "{\"id\":1,\"slug\":\"dila\",\"state\":\"%s\",\"data\":{\"scopes\":[%s]}}"
                                .formatted(state, held))
                        .collect(Collectors.joining(",", ",\"authorizations\":[", "]"));
        return """
                {"event":"%s","fired_at":%d,"model_type":"%s","model_id":%d,"data":{"id":%d,"state":"validated",
                "organization":{"id":1,"siret":"%s","name":"%s","insee_payload":%s},
                "applicant":{"id":2,"email":"demande.%d@datapass.example","given_name":"Paul","family_name":"Durand"},
                "data":{"scopes":[%s],"administrateur_metier_email":"%s","administrateur_metier_given_name":"Anne",
                "administrateur_metier_family_name":"Leroy","administrateur_metier_phone_number":"0472103030",
                "administrateur_metier_job_title":"Directrice"}%s}}""".formatted(event, START + second, model, id, id, siret, town, insee, id, held, administrator, list);
    }
}
