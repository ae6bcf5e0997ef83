package relais.datapass;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.datapass.Message.Administrator;
import relais.domain.datapass.Decision.Kind;
import relais.domain.organization.OrganizationId;
import relais.domain.organization.OrganizationType;
import relais.edge.JsonReader;

/** What DataPass sends; of it, what decides something is read, and the rest ignored. */
final class WebhookJson {
    private static final int TEXT_MAX_LENGTH = 255;
    private static final int SCOPE_MAX_LENGTH = 100;

    /** The last second of the year 9999: what is above is in milliseconds. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private WebhookJson() {}

    /** Empty for what decides nothing: a test, a draft that moves, a request that is not for this hub. */
    static Optional<Message> read(JsonReader json, String fingerprint) {
        if (json.flag("test")) {
            return Optional.empty();
        }
        json.require("event", "fired_at", "model_type", "data");
        var kind = kind(json.text("event", SCOPE_MAX_LENGTH));
        var model = json.text("model_type", SCOPE_MAX_LENGTH);
        return kind.isEmpty() || !Demarches.knows(model)
                ? Optional.empty()
                : Optional.of(json.object("data", data -> message(json, data, kind.get(), model, fingerprint)));
    }

    private static Optional<Kind> kind(String event) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(event))
                .findFirst();
    }

    private static Message message(JsonReader json, JsonReader data, Kind kind, String model, String fingerprint) {
        data.require("organization");
        var organization = data.object("organization", WebhookJson::organization);
        var mustAppoint = kind == Kind.APPROVE || kind == Kind.TRANSFER;
        var mustAsk = kind == Kind.APPROVE || kind == Kind.REFUSE;
        return new Message(
                requestId(json, data),
                kind,
                firedAt(json),
                fingerprint,
                organization.id().toString(),
                organization.name(),
                organization.postalCode(),
                model,
                data.object("data", form -> scopes(form, mustAsk && Demarches.dependOnScopes(model))),
                mustAppoint ? administrator(data).orElse(null) : null);
    }

    private static long requestId(JsonReader json, JsonReader data) {
        var model = json.optionalNumber("model_id");
        var id = model == null ? data.optionalNumber("id") : model;
        if (id == null) {
            json.require("model_id");
            return 0;
        }
        return id;
    }

    private static long firedAt(JsonReader json) {
        var seconds = json.optionalNumber("fired_at");
        if (seconds != null && (seconds < 0 || seconds > LAST_SECOND)) {
            json.fault("/fired_at", "Number is no Unix time in seconds (found: %d)".formatted(seconds));
        }
        return seconds == null ? 0 : seconds;
    }

    private record Administration(
            OrganizationId id, String name, @Nullable String postalCode) {}

    private static Administration organization(JsonReader organization) {
        organization.require("siret", "name", "insee_payload");
        return organization.object(
                "insee_payload",
                insee -> insee.require("etablissement")
                        .object(
                                "etablissement",
                                place -> place.require("adresseEtablissement")
                                        .object("adresseEtablissement", address -> {
                                            address.require("codeCommuneEtablissement");
                                            return new Administration(
                                                    id(organization, address),
                                                    name(organization),
                                                    address.optionalText("codePostalEtablissement", SCOPE_MAX_LENGTH));
                                        })));
    }

    /** One line, as mails say it. */
    private static String name(JsonReader organization) {
        var name = organization.text("name", TEXT_MAX_LENGTH);
        var line = name.replaceAll("[\\p{Cntrl}\\h\\v]+", " ").strip();
        if (!name.isEmpty() && line.isEmpty()) {
            organization.fault("/name", "String is blank");
        }
        return line;
    }

    private static OrganizationId id(JsonReader organization, JsonReader address) {
        var siret = organization.text("siret", SCOPE_MAX_LENGTH).replace(" ", "");
        var commune = address.text("codeCommuneEtablissement", SCOPE_MAX_LENGTH).toUpperCase(Locale.ROOT);
        var isSiret = siret.matches("[0-9]{14}");
        var isCommune = commune.matches("[0-9AB]{5}");
        if (!siret.isEmpty() && !isSiret) {
            organization.fault("/siret", "ECMA 262 regex \"^[0-9]{14}$\" does not match input string");
        }
        if (!commune.isEmpty() && !isCommune) {
            address.fault("/codeCommuneEtablissement", "ECMA 262 regex \"^[0-9AB]{5}$\" does not match input string");
        }
        return new OrganizationId(
                OrganizationType.SI, isSiret ? siret : "00000000000000", isCommune ? commune : "00000");
    }

    private static List<String> scopes(JsonReader form, boolean areRequired) {
        return areRequired
                ? form.require("scopes").texts("scopes", SCOPE_MAX_LENGTH)
                : form.optionalTexts("scopes", SCOPE_MAX_LENGTH);
    }

    /** Whom the form names; where it names nobody, who asked. */
    private static Optional<Administrator> administrator(JsonReader data) {
        var named = data.object("data", form -> person(form, "administrateur_metier_"));
        return named.isPresent()
                ? named
                : data.object("applicant", applicant -> {
                    applicant.require("email");
                    return person(applicant, "");
                });
    }

    private static Optional<Administrator> person(JsonReader json, String prefix) {
        var email = json.optionalEmail(prefix + "email");
        if (email == null) {
            return Optional.empty();
        }
        return Optional.of(new Administrator(
                json.optionalName(prefix + "given_name", TEXT_MAX_LENGTH),
                json.optionalName(prefix + "family_name", TEXT_MAX_LENGTH),
                email,
                json.optionalText(prefix + "job_title", TEXT_MAX_LENGTH),
                json.optionalText(prefix + "phone_number", TEXT_MAX_LENGTH)));
    }
}
