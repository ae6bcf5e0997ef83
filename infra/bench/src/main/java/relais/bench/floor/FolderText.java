package relais.bench.floor;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import relais.domain.attachment.Attachment;
import relais.domain.folder.Applicant;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;

/** A folder and its parts, in the contract's JSON. */
final class FolderText {
    private FolderText() {}

    static String written(Folder folder) {
        return Json.written(json -> {
            json.writeStartObject();
            json.writeStringField("id", folder.id().toString());
            json.writeStringField("globalStatus", folder.globalStatus().name());
            json.writeStringField("processCode", folder.processCode());
            Json.instant(json, "createDateTime", folder.createdAt());
            Json.instant(json, "closeDateTime", folder.closedAt());
            applicant(json, folder.applicant());
            json.writeStringField("externalId", folder.externalId());
            Json.instant(json, "updateDateTime", folder.updatedAt());
            json.writeObjectFieldStart("partnerInfo");
            json.writeStringField("editorName", folder.partnerInfo().editorName());
            json.writeStringField("applicationName", folder.partnerInfo().applicationName());
            json.writeStringField("softwareVersion", folder.partnerInfo().softwareVersion());
            json.writeEndObject();
            json.writeArrayFieldStart("cases");
            for (var part : folder.cases()) {
                part(json, part);
            }
            json.writeEndArray();
            attachments(json, folder.attachments(), true);
            json.writeEndObject();
        });
    }

    static void applicant(JsonGenerator json, Applicant applicant) throws IOException {
        json.writeObjectFieldStart("applicant");
        json.writeStringField("firstName", applicant.firstName());
        json.writeStringField("lastName", applicant.lastName());
        json.writeStringField("email", applicant.email());
        json.writeEndObject();
    }

    static void attachments(JsonGenerator json, List<Attachment> files, boolean addressed) throws IOException {
        json.writeArrayFieldStart("attachments");
        for (var file : files) {
            json.writeStartObject();
            json.writeStringField("id", file.id().toString());
            json.writeStringField("status", file.status().name());
            json.writeStringField("fileName", file.fileName());
            json.writeStringField("type", file.type());
            json.writeNumberField("size", file.size());
            json.writeStringField("mimeType", file.mimeType());
            if (addressed) {
                json.writeArrayFieldStart("recipients");
                for (var recipient : file.recipients()) {
                    json.writeString(recipient);
                }
                json.writeEndArray();
            }
            json.writeStringField("rejectionReason", file.rejectionReason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void part(JsonGenerator json, Case part) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", part.id().toString());
        json.writeStringField("status", part.status().name());
        Json.organization(json, "recipient", part.recipient());
        json.writeStringField("externalId", part.externalId());
        Json.instant(json, "updateDateTime", part.updatedAt());
        Json.instant(json, "transmissionDateTime", part.transmittedAt());
        json.writeStringField("partnerAttributes", part.partnerAttributes());
        json.writeEndObject();
    }
}
