package relais.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.process.KnownProcesses.CERTDC;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.account.PortalAddress;
import relais.domain.datapass.ApplyDecision;
import relais.domain.datapass.Catalogue;
import relais.domain.datapass.Decision;
import relais.domain.datapass.Establishment;
import relais.domain.datapass.ReceivedDecision;
import relais.domain.membership.Appointments;
import relais.domain.subscriber.LocalAdministrators;
import relais.domain.subscription.Contact;
import relais.edge.Answer;
import relais.edge.HttpHub;

/** Is taken back by a PUT and answered again, whatever it is and whatever door it came by. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class What_a_get_answered {
    private static final String BASE = "/referential/v1";
    private static final long SEED = 20261128;
    private static final int TRIPS = 150;
    private static final String[] PHONES = {
        "04 72 10 30 30", "+33 (0)4.72-10-30-30", "+687 26 51 00", "00658475847", "+262692123456", "0472103030"
    };
    private static final String[] NAMES = {
        "Zoé", "J.-P.", "O’Connor", "  Anne ", "\"Nana\"", "Łukasz", "D'Arc", "🏛", "M. \\ Mme", "Jean 2"
    };
    private static final String[] TEXTS = {"", "Adjoint, 2e étage", "a;b", "  ", "ligne\nautre", "<b>&amp;", "🏛 été"};

    private HttpHub http;

    @BeforeAll
    void start() {
        http = new HttpHub();
    }

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void of_an_organisation_that_was_posted() {
        var random = new Random(SEED);
        for (var i = 0; i < TRIPS; i++) {
            var body =
                    "{\"type\":\"%s\",\"companyRegister\":\"%014d\",\"branchCode\":\"%s\",\"name\":%s,\"code\":%s,\"country\":%s,\"postalCode\":%s,\"territory\":%s,\"email\":%s,\"phoneNumber\":%s,\"status\":\"Actif\"}"
                            .formatted(
                                    any(random, "SI", "OSL", "ADMIN", "si"),
                                    20_000_000_000_000L + i,
                                    any(random, "2a004", "2A004", "98818", "57-CD", "c"),
                                    quoted(any(random, NAMES)),
                                    orNull(random, any(random, TEXTS)),
                                    orNull(random, any(random, TEXTS)),
                                    quoted(any(random, "20000", "98800", "BP 12")),
                                    quoted(any(random, "2A", "988", "CORSE")),
                                    orNull(random, address(random)),
                                    orNull(random, any(random, PHONES)));
            var posted = http.as(http.hub.administration()).post(BASE + "/organizations", body);

            assertThat(posted.status()).as(body).isEqualTo(201);
            isTakenBack("/organizations/%s-%s-%s"
                    .formatted(posted.at("/type"), posted.at("/companyRegister"), posted.at("/branchCode")));
        }
    }

    @Test
    void of_a_process_that_was_posted() {
        var random = new Random(SEED);
        for (var i = 0; i < TRIPS; i++) {
            var body =
                    "{\"code\":\"TOUR%d\",\"name\":%s,\"description\":%s,\"isActivated\":%s,\"osl\":{\"type\":\"osl\",\"companyRegister\":\"%s\",\"branchCode\":\"%s\"},\"attachmentFormatsEnabled\":[\"Application/PDF, text/plain;charset=utf-8\"],\"siAttachmentFormatsEnabled\":%s,\"attachmentTypesEnabled\":[%s,\"*\"],\"attachmentMaxSizeEnabled\":%d,\"statusBeforeFileDeletion\":\"%s\",\"timeBeforeFileDeletion\":%d,\"timeBeforeArchiving\":%d,\"timeBeforeFolderDeletion\":%d,\"messageToTransmitter\":%s,\"subscriptionValidation\":\"%s\",\"legalJustification\":%s}"
                            .formatted(
                                    i,
                                    quoted(any(random, NAMES)),
                                    orNull(random, any(random, TEXTS)),
                                    random.nextBoolean(),
                                    DGS.companyRegister(),
                                    DGS.branchCode(),
                                    any(random, "[]", "[\"application/xml\"]"),
                                    quoted(any(random, NAMES)),
                                    1 + random.nextInt(1 << 30),
                                    any(random, "SI_RECEIVED", "CLOSED", "HUBEE_NOTIFIED", "done"),
                                    random.nextInt(3651),
                                    random.nextInt(3651),
                                    random.nextInt(3651),
                                    random.nextBoolean(),
                                    any(random, "Auto", "Manual", "manual"),
                                    orNull(random, any(random, TEXTS)));
            var posted = http.as(http.hub.administration()).post(BASE + "/processes", body);

            assertThat(posted.status()).as(body).isEqualTo(201);
            isTakenBack("/processes/" + posted.at("/code"));
        }
    }

    @Test
    void of_a_subscription_that_was_posted() {
        var random = new Random(SEED);
        for (var i = 0; i < TRIPS; i++) {
            var siret = "%014d".formatted(30_000_000_000_000L + i);
            http.as(http.hub.administration())
                    .post(
                            BASE + "/organizations",
                            "{\"type\":\"SI\",\"companyRegister\":\"%s\",\"branchCode\":\"2A004\",\"name\":\"A\",\"postalCode\":\"1\",\"territory\":\"1\",\"status\":\"Actif\"}"
                                    .formatted(siret));
            var body =
                    "{\"datapassId\":%d,\"processCode\":\"CERTDC\",\"subscriber\":{\"type\":\"SI\",\"companyRegister\":\"%s\",\"branchCode\":\"2a004\"},\"accessMode\":%s,\"notificationFrequency\":\"%s\",\"activateDateTime\":%s,\"validateDateTime\":%s,\"rejectDateTime\":null,\"endDateTime\":%s,\"delegationActor\":%s,\"rejectionReason\":%s,\"status\":%s,\"email\":%s,\"localAdministrator\":%s}"
                            .formatted(
                                    i,
                                    siret,
                                    any(random, "null", "\"API\"", "\"portail\""),
                                    any(random, "Unitaire", "quotidienne", "AUCUNE"),
                                    any(
                                            random,
                                            "null",
                                            "\"2026-03-01T00:00:00+01:00\"",
                                            "\"2027-01-01T10:00:00.123Z\""),
                                    any(random, "null", "\"2024-07-04T08:54:15+0000\""),
                                    any(random, "null", "\"2029-07-04T08:54:15.4Z\""),
                                    any(random, "null", person(random), editor(random), "{\"email\":null}"),
                                    orNull(random, any(random, TEXTS)),
                                    any(random, "null", "\"Actif\"", "\"inactif\"", "\"Refusé\"", "\"Suspendu\""),
                                    orNull(random, address(random)),
                                    person(random));
            var posted = http.as(http.hub.administration()).post(BASE + "/subscriptions", body);

            assertThat(posted.status()).as(body + posted.text()).isEqualTo(201);
            isTakenBack("/subscriptions/" + posted.at("/id"));
        }
    }

    @Test
    void of_what_DataPass_approved() {
        var random = new Random(SEED);
        var hub = http.hub;
        var portal = new PortalAddress(java.net.URI.create("https://relais.example/portail"));
        var appointments = new Appointments(hub.ids, new SecureRandom(), portal, hub.clock);
        var applied = new ApplyDecision(hub.ledger, new LocalAdministrators(appointments), hub.ids, hub.clock);
        hub.ledger.write(tables ->
                tables.catalogueLines().save(new Catalogue.CatalogueLine("essai", CERTDC.code(), CERTDC.code())));
        for (var i = 0; i < TRIPS; i++) {
            var siret = "%014d".formatted(40_000_000_000_000L + i);
            var commune = any(random, "2a004", "98818", "69123");
            var town = new OrganizationId(OrganizationType.SI, siret, commune);
            var postalCode = random.nextBoolean() ? null : "98800";
            var administrator = new Contact(
                    nullable(random, any(random, NAMES)),
                    nullable(random, any(random, NAMES)),
                    address(random),
                    nullable(random, any(random, TEXTS)),
                    nullable(random, any(random, "poste 12", "12", any(random, PHONES))));
            applied.apply(new ReceivedDecision(
                    90_000 + i,
                    Decision.DecisionKind.APPROVE,
                    Instant.EPOCH,
                    "f" + i,
                    new Establishment(siret, commune, any(random, NAMES), postalCode),
                    "essai",
                    Set.of(CERTDC.code()),
                    false,
                    administrator));

            isTakenBack("/organizations/" + town);
            var listed = http.as(hub.administration())
                    .get(BASE + "/subscriptions?companyRegister=" + town.companyRegister());
            isTakenBack("/subscriptions/" + listed.at("/0/id"));
        }
    }

    private void isTakenBack(String path) {
        var read = http.as(http.hub.administration()).get(BASE + path);

        var put =
                http.as(http.hub.administration()).put(BASE + path, read.text().getBytes(StandardCharsets.UTF_8));

        assertThat(put.status()).as(path + " " + read.text() + put.text()).isEqualTo(200);
        assertThat(undated(put)).isEqualTo(undated(read));
        assertThat(undated(http.as(http.hub.administration()).get(BASE + path))).isEqualTo(undated(read));
    }

    private static String undated(Answer answer) {
        return answer.text().replaceFirst("\"updateDateTime\":[^,}]*", "");
    }

    private static String person(Random random) {
        return "{\"firstName\":%s,\"lastName\":%s,\"email\":%s,\"function\":%s,\"phoneNumber\":%s,\"mobileNumber\":\"0607080910\"}"
                .formatted(
                        orNull(random, any(random, NAMES).replace("@", "")),
                        quoted(any(random, NAMES)),
                        quoted(address(random)),
                        orNull(random, any(random, TEXTS)),
                        orNull(random, any(random, PHONES)));
    }

    private static String editor(Random random) {
        return "{\"branchCode\":\"%s\",\"companyRegister\":\"21920023500014\",\"type\":\"%s\"}"
                .formatted(any(random, "2a004", "75056"), any(random, "EDT", "edt"));
    }

    private static String address(Random random) {
        return any(random, "", " ")
                + any(random, "Zoe", "zoe", "a+b", "o'brien")
                + random.nextInt(1000)
                + any(random, "@Mairie.example", "@sous.mairie.collectivite.paris ");
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private static @Nullable String nullable(Random random, String text) {
        return random.nextInt(4) == 0 ? null : text;
    }

    private static String orNull(Random random, String text) {
        return random.nextInt(4) == 0 ? "null" : quoted(text);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
