package relais.datapass;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.datapass.Message.Administrator;
import relais.domain.datapass.Catalogue;
import relais.domain.datapass.Decision.DecisionKind;
import relais.domain.datapass.Establishment;
import relais.edge.JsonReader;

/**
 * What DataPass sends; of it, what decides something is read, and the rest ignored. A type or a scope that the hub does not know,
 * or an administration without INSEE's record, is no fault: DataPass would send it again without end.
 */
final class WebhookJson {
    private static final int TEXT_MAX_LENGTH = 255;
    private static final int SCOPE_MAX_LENGTH = 100;
    private static final String ACTIVE = "active";

    /** What INSEE answers for a place that is not published. */
    private static final String NOT_PUBLISHED = "[ND]";

    /** Two clocks may differ; what is above is in milliseconds, or would rule every later decision. */
    private static final Duration MOST_AHEAD = Duration.ofDays(1);

    private WebhookJson() {}

    /** Empty for what decides nothing: a test, or a draft that moves. */
    static Optional<Message> read(JsonReader json, String fingerprint, Instant now) {
        if (json.flag("test")) {
            return Optional.empty();
        }
        json.require("event", "fired_at", "model_type", "data");
        var kind = kind(json.text("event", SCOPE_MAX_LENGTH));
        var model = line(json.text("model_type", SCOPE_MAX_LENGTH));
        return kind.map(each -> message(json, json.object("data"), each, model, fingerprint, firedAt(json, now)));
    }

    private static Optional<DecisionKind> kind(String event) {
        return Arrays.stream(DecisionKind.values())
                .filter(kind -> kind != DecisionKind.OPENED)
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(event))
                .findFirst();
    }

    private static Message message(
            JsonReader json, JsonReader data, DecisionKind kind, String model, String fingerprint, long firedAt) {
        var establishment = establishment(data, kind);
        var mustAppoint = kind == DecisionKind.APPROVE || kind == DecisionKind.TRANSFER;
        var active = active(data);
        return new Message(
                requestId(json, data),
                kind,
                firedAt,
                fingerprint,
                establishment.siret(),
                establishment.commune(),
                establishment.name(),
                establishment.postalCode(),
                model,
                scopes(data, kind, model, active),
                !active.isEmpty(),
                mustAppoint ? administrator(data).orElse(null) : null);
    }

    /** The scopes of each authorization in force; DataPass sends no list for what it never authorized. */
    private static List<List<String>> active(JsonReader data) {
        return data.optionalObjects("authorizations", WebhookJson::scopesInForce).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<List<String>> scopesInForce(JsonReader authorization) {
        if (!ACTIVE.equals(authorization.optionalText("state", SCOPE_MAX_LENGTH))) {
            return Optional.empty();
        }
        var held = authorization.optionalObject("data");
        return Optional.of(held.map(WebhookJson::optionalScopes).orElse(List.of()));
    }

    private static List<String> optionalScopes(JsonReader form) {
        return lines(form.optionalTexts("scopes", SCOPE_MAX_LENGTH));
    }

    private static List<String> scopes(JsonReader data, DecisionKind kind, String model, List<List<String>> active) {
        return switch (kind) {
            case OPENED, REVOKE -> List.of();
            case TRANSFER -> active.stream().flatMap(List::stream).distinct().toList();
            case APPROVE, REFUSE ->
                Catalogue.BUILT_IN.dependsOnScopes(model)
                        ? lines(data.object("data").require("scopes").texts("scopes", SCOPE_MAX_LENGTH))
                        : optionalScopes(data.object("data"));
        };
    }

    private static List<String> lines(List<String> scopes) {
        return scopes.stream()
                .map(WebhookJson::line)
                .filter(scope -> !scope.isEmpty())
                .distinct()
                .toList();
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

    private static long firedAt(JsonReader json, Instant now) {
        var seconds = json.optionalNumber("fired_at");
        var latest = now.plus(MOST_AHEAD).getEpochSecond();
        if (seconds != null && seconds < 0) {
            json.fault("/fired_at", "Number is no Unix time in seconds (found: %d)".formatted(seconds));
        } else if (seconds != null && seconds > latest) {
            json.fault(
                    "/fired_at",
                    "Number is a Unix time in seconds more than a day ahead (maximum: %d, found: %d)"
                            .formatted(latest, seconds));
        }
        return seconds == null ? 0 : seconds;
    }

    /** A revocation holds for what the request granted, wherever that is. */
    private static Establishment establishment(JsonReader data, DecisionKind kind) {
        if (kind == DecisionKind.REVOKE) {
            return data.optionalObject("organization")
                    .map(WebhookJson::establishment)
                    .orElse(new Establishment(null, null, null, null));
        }
        var organization = data.require("organization").object("organization");
        return establishment(organization.require("siret"));
    }

    /** Where INSEE's record is missing, DataPass makes up a name: it is not read. */
    private static Establishment establishment(JsonReader organization) {
        var siret = siret(organization);
        return organization
                .optionalObject("insee_payload")
                .flatMap(insee -> insee.optionalObject("etablissement"))
                .flatMap(place -> place.optionalObject("adresseEtablissement"))
                .flatMap(WebhookJson::address)
                .map(address -> new Establishment(
                        siret, address.commune(), name(organization.require("name")), address.postalCode()))
                .orElse(new Establishment(siret, null, null, null));
    }

    private record Address(String commune, @Nullable String postalCode) {}

    private static Optional<Address> address(JsonReader address) {
        var text = address.optionalText("codeCommuneEtablissement", SCOPE_MAX_LENGTH);
        if (text == null || text.equals(NOT_PUBLISHED)) {
            return Optional.empty();
        }
        var commune = text.toUpperCase(Locale.ROOT);
        if (!commune.matches("[0-9AB]{5}")) {
            address.fault("/codeCommuneEtablissement", "ECMA 262 regex \"^[0-9AB]{5}$\" does not match input string");
            return Optional.empty();
        }
        var postalCode = address.optionalText("codePostalEtablissement", SCOPE_MAX_LENGTH);
        return Optional.of(new Address(commune, NOT_PUBLISHED.equals(postalCode) ? null : postalCode));
    }

    private static String name(JsonReader organization) {
        var name = organization.text("name", TEXT_MAX_LENGTH);
        var line = line(name);
        if (!name.isEmpty() && line.isEmpty()) {
            organization.fault("/name", "String is blank");
        }
        return line;
    }

    /** One line, as mails say it. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\h\\v]+", " ").strip();
    }

    private static @Nullable String siret(JsonReader organization) {
        var text = organization.optionalText("siret", SCOPE_MAX_LENGTH);
        var siret = text == null ? null : text.replace(" ", "");
        if (siret != null && !siret.matches("[0-9]{14}")) {
            organization.fault("/siret", "ECMA 262 regex \"^[0-9]{14}$\" does not match input string");
            return null;
        }
        return siret;
    }

    /** Whom the form names; where it names nobody, who asked. */
    private static Optional<Administrator> administrator(JsonReader data) {
        var form = data.object("data");
        return person(form, "administrateur_metier_")
                .or(() -> person(form, "contact_metier_"))
                .or(() -> person(data.object("applicant").require("email"), ""));
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
