package relais.delivery;

import java.util.List;
import relais.domain.attachment.FileDeclaration;
import relais.domain.event.Action;
import relais.domain.mailbox.ActionType;
import relais.edge.JsonReader;

/** An event as partners write it. Unknown properties are ignored. */
record PostedEvent(Action action, List<FileDeclaration> files) {

    private static final int AUTHOR_MAX_LENGTH = 255;
    private static final int MESSAGE_MAX_LENGTH = 1000;
    private static final int STATUS_MAX_LENGTH = 15;
    private static final int PARTNER_ATTRIBUTES_MAX_LENGTH = 1024;
    private static final int FILE_NAME_MAX_LENGTH = 255;
    private static final int TYPE_MAX_LENGTH = 100;
    private static final int MIME_TYPE_MAX_LENGTH = 255;

    static PostedEvent read(JsonReader json) {
        json.require("actionType");
        var action = new Action(
                json.constant("actionType", ActionType.class),
                json.optionalText("author", AUTHOR_MAX_LENGTH),
                json.optionalText("message", MESSAGE_MAX_LENGTH),
                json.optionalText("comment", MESSAGE_MAX_LENGTH),
                json.flag("notification"),
                json.optionalText("caseCurrentStatus", STATUS_MAX_LENGTH),
                json.optionalText("caseNewStatus", STATUS_MAX_LENGTH),
                json.optionalText("partnerAttributes", PARTNER_ATTRIBUTES_MAX_LENGTH));
        return new PostedEvent(action, json.optionalObjects("attachments", PostedEvent::file));
    }

    private static FileDeclaration file(JsonReader json) {
        json.require("fileName", "mimeType", "size", "type");
        return new FileDeclaration(
                json.text("fileName", FILE_NAME_MAX_LENGTH),
                json.text("type", TYPE_MAX_LENGTH),
                json.size("size"),
                json.text("mimeType", MIME_TYPE_MAX_LENGTH),
                List.of());
    }
}
