package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.ThreadLocalRandom;

/** A town of one test alone, subscribed by API and mailed at each télédossier, whose administrator was invited. */
record OwnTown(String siret, String branchCode, String mailed, String administrator) {

    /** @param processCodes at least one */
    static OwnTown registered(PartnerSoftware admin, String... processCodes) {
        var number = Long.toString(ThreadLocalRandom.current().nextLong(30_000_000_000_000L, 90_000_000_000_000L));
        var town = new OwnTown(
                number,
                "92024",
                "accueil@ville-%s.example".formatted(number),
                "alix@ville-%s.example".formatted(number));
        expect(201, admin.referential("POST", "/organizations", """
                {"type":"SI","companyRegister":"%s","branchCode":"92024","name":"Ville de l'essai","code":"VILLE",
                 "country":"France","postalCode":"92110","territory":"92","email":"%s","phoneNumber":"0102030405",
                 "status":"Actif"}""".formatted(number, town.mailed)));
        for (var code : processCodes) {
            town.subscribe(admin, code);
        }
        return town;
    }

    private void subscribe(PartnerSoftware admin, String processCode) {
        expect(201, admin.referential("POST", "/subscriptions", """
                {"datapassId":%d,"processCode":"%s","notificationFrequency":"Unitaire","email":"%s","accessMode":"API",
                 "status":"Actif","subscriber":%s,
                 "localAdministrator":{"firstName":"Alix","lastName":"Moreau","email":"%s"}}""".formatted(
                        ThreadLocalRandom.current().nextInt(1_000_000, 9_000_000),
                        processCode,
                        mailed,
                        json(),
                        administrator)));
    }

    String id() {
        return "SI-%s-%s".formatted(siret, branchCode);
    }

    String json() {
        return json(id());
    }

    static String json(String id) {
        var parts = id.split("-", 3);
        return "{\"type\":\"%s\",\"companyRegister\":\"%s\",\"branchCode\":\"%s\"}"
                .formatted(parts[0], parts[1], parts[2]);
    }

    private static void expect(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
