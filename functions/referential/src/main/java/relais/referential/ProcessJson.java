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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.domain.folder.Status;
import relais.domain.process.Process;
import relais.domain.process.Process.Notes;
import relais.domain.process.Retention;
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

    /** Under a code that the path gives, and that the body may not contradict. */
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
                new LinkedHashSet<>(json.optionalTexts("attachmentTypesEnabled", TYPE_MAX_LENGTH)),
                formats(json, "attachmentFormatsEnabled"),
                formats(json, "siAttachmentFormatsEnabled"),
                json.size("attachmentMaxSizeEnabled"),
                EnumSet.allOf(Status.class),
                json.flag("messageToTransmitter"),
                validation == null ? SubscriptionValidation.AUTO : validation,
                new Retention(
                        json.constant("statusBeforeFileDeletion", Status.class),
                        json.days("timeBeforeFileDeletion"),
                        json.days("timeBeforeArchiving"),
                        json.days("timeBeforeFolderDeletion")),
                new Notes(
                        json.optionalText("description", NOTE_MAX_LENGTH),
                        json.optionalText("legalJustification", NOTE_MAX_LENGTH)),
                null,
                null);
    }

    private static Set<String> formats(JsonReader json, String property) {
        return json.optionalTexts(property, FORMAT_MAX_LENGTH).stream()
                .map(format -> format.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
