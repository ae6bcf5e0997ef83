package relais.referential;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import relais.domain.process.Process;
import relais.domain.process.Process.Notes;
import relais.domain.process.Retention;
import relais.domain.process.Status;
import relais.domain.process.SubscriptionValidation;
import relais.edge.JsonReader;
import relais.edge.OrganizationJson;
import relais.edge.WireTime;

/** A démarche on the wire. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProcessJson(
        String code,
        String name,
        @Nullable String description,
        @JsonProperty("isActivated") boolean isActivated,
        OrganizationJson osl,
        List<String> attachmentFormatsEnabled,
        List<String> siAttachmentFormatsEnabled,
        List<String> attachmentTypesEnabled,
        long attachmentMaxSizeEnabled,
        String statusBeforeFileDeletion,
        int timeBeforeFileDeletion,
        int timeBeforeArchiving,
        int timeBeforeFolderDeletion,
        boolean messageToTransmitter,
        String subscriptionValidation,
        @Nullable String creationDateTime,
        @Nullable String updateDateTime,
        @Nullable String legalJustification) {

    private static final int CODE_MAX_LENGTH = 30;
    private static final int NAME_MAX_LENGTH = 255;
    private static final int TYPE_MAX_LENGTH = 100;
    private static final int FORMAT_MAX_LENGTH = 255;
    private static final int NOTE_MAX_LENGTH = 1000;
    private static final Pattern FORMAT = Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*");
    private static final List<String> VALIDATIONS = Arrays.stream(SubscriptionValidation.values())
            .map(SubscriptionValidation::wireName)
            .toList();
    private static final String[] REQUIRED = {
        "attachmentFormatsEnabled",
        "attachmentMaxSizeEnabled",
        "attachmentTypesEnabled",
        "isActivated",
        "messageToTransmitter",
        "name",
        "osl",
        "statusBeforeFileDeletion",
        "subscriptionValidation",
        "timeBeforeArchiving",
        "timeBeforeFileDeletion",
        "timeBeforeFolderDeletion"
    };

    static ProcessJson of(Process process) {
        var retention = process.retention();
        return new ProcessJson(
                process.code(),
                process.name(),
                process.notes().description(),
                process.isActivated(),
                OrganizationJson.of(process.osl()),
                List.copyOf(process.attachmentFormats()),
                List.copyOf(process.siAttachmentFormats()),
                List.copyOf(process.attachmentTypes()),
                process.attachmentMaxSize(),
                retention.statusBeforeFileDeletion().name(),
                retention.timeBeforeFileDeletion(),
                retention.timeBeforeArchiving(),
                retention.timeBeforeFolderDeletion(),
                process.messageToTransmitter(),
                process.subscriptionValidation().wireName(),
                WireTime.write(process.createdAt()),
                WireTime.write(process.updatedAt()),
                process.notes().legalJustification());
    }

    static Process read(JsonReader json) {
        var required = Arrays.copyOf(REQUIRED, REQUIRED.length + 1);
        required[REQUIRED.length] = "code";
        json.require(required);
        return read(json.text("code", CODE_MAX_LENGTH), json);
    }

    /** The path gives the code, and the body may not contradict it. */
    static Process readUnder(String code, JsonReader json) {
        json.require(REQUIRED);
        if (!Objects.requireNonNullElse(json.optionalText("code", CODE_MAX_LENGTH), code)
                .equals(code)) {
            json.fault("/code", "Instance is not the one of the path (expected: \"%s\")".formatted(code));
        }
        return read(code, json);
    }

    private static Process read(String code, JsonReader json) {
        var validation = json.optionalWord("subscriptionValidation", VALIDATIONS, SubscriptionValidation::named);
        return new Process(
                code,
                json.text("name", NAME_MAX_LENGTH),
                json.object("osl", OrganizationJson::read),
                json.flag("isActivated"),
                types(json),
                formats(json, "attachmentFormatsEnabled"),
                formats(json, "siAttachmentFormatsEnabled"),
                json.size("attachmentMaxSizeEnabled", 1, Process.LARGEST_FILE),
                EnumSet.allOf(Status.class),
                json.flag("messageToTransmitter"),
                validation == null ? SubscriptionValidation.AUTO : validation,
                new Retention(
                        json.constant("statusBeforeFileDeletion", Status.class),
                        json.days("timeBeforeFileDeletion", Retention.LONGEST),
                        json.days("timeBeforeArchiving", Retention.LONGEST),
                        json.days("timeBeforeFolderDeletion", Retention.LONGEST)),
                new Notes(
                        json.optionalText("description", NOTE_MAX_LENGTH),
                        json.optionalText("legalJustification", NOTE_MAX_LENGTH)),
                null,
                null);
    }

    private static Set<String> types(JsonReader json) {
        var types = json.optionalTexts("attachmentTypesEnabled", TYPE_MAX_LENGTH);
        for (var i = 0; i < types.size(); i++) {
            if (types.get(i).isBlank() || types.get(i).chars().anyMatch(Character::isISOControl)) {
                json.fault("/attachmentTypesEnabled/" + i, "String is blank or has a control character");
            }
        }
        return new LinkedHashSet<>(types);
    }

    /** One format, or several separated by commas in one text: HubEE's own OpenAPI file writes both. */
    private static Set<String> formats(JsonReader json, String property) {
        var formats = new LinkedHashSet<String>();
        var texts = json.optionalTexts(property, FORMAT_MAX_LENGTH);
        for (var i = 0; i < texts.size(); i++) {
            for (var text : texts.get(i).split(",", -1)) {
                var format = text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
                if (!FORMAT.matcher(format).matches()) {
                    json.fault("/%s/%d".formatted(property, i), "String is not a media type (type/subtype)");
                }
                formats.add(format);
            }
        }
        return formats;
    }
}
