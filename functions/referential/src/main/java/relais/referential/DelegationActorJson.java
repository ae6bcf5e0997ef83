package relais.referential;

import io.micronaut.serde.annotation.Serdeable;
import relais.domain.subscription.Contact;
import relais.domain.subscription.DelegationActor;
import relais.domain.subscription.Editor;
import relais.edge.JsonReader;
import relais.edge.OrganizationJson;

/** The technical contact of a subscriber on the wire: a person, or the editor of its software. */
@Serdeable
sealed interface DelegationActorJson permits ContactJson, EditorJson {
    static DelegationActorJson of(DelegationActor actor) {
        return switch (actor) {
            case Contact person -> ContactJson.of(person);
            case Editor editor -> EditorJson.of(editor);
        };
    }

    /** An object whose type says so is an editor; V1 knows no other type. */
    static DelegationActor read(JsonReader json) {
        var person = ContactJson.read(json);
        var type = json.optionalWord("type", EditorJson.TYPES, EditorJson::type);
        if (type != null) {
            json.require("branchCode", "companyRegister");
        }
        var place = OrganizationJson.placeWithin(json);
        return type == null ? person : new Editor(place.companyRegister(), place.branchCode());
    }
}
