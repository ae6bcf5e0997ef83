package relais.referential;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import relais.domain.subscriber.SubscriptionDraft;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Milestones;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.SubscriptionStatus;
import relais.edge.JsonReader;
import relais.edge.OrganizationJson;

/** A subscription as partners request it. Other properties, mobile numbers included, are ignored. */
final class DraftJson {

    private static final int PROCESS_CODE_MAX_LENGTH = 30;
    private static final int REASON_MAX_LENGTH = 1000;
    static final List<String> STATUSES = Stream.of(SubscriptionStatus.values())
            .map(SubscriptionStatus::wireName)
            .toList();
    private static final List<String> MODES =
            Stream.of(AccessMode.values()).map(AccessMode::name).toList();
    private static final List<String> FREQUENCIES = Stream.of(NotificationFrequency.values())
            .map(NotificationFrequency::wireName)
            .toList();

    private DraftJson() {}

    static SubscriptionDraft readNew(JsonReader json) {
        json.require("datapassId", "localAdministrator", "notificationFrequency", "processCode", "subscriber");
        json.object("localAdministrator", administrator -> administrator.require("email"));
        return draft(json);
    }

    /** Requires only the properties that every answer of the hub has. */
    static SubscriptionDraft readChanged(JsonReader json) {
        return draft(json.require("notificationFrequency", "processCode", "subscriber"));
    }

    private static SubscriptionDraft draft(JsonReader json) {
        return new SubscriptionDraft(
                json.object("subscriber", OrganizationJson::read),
                json.text("processCode", PROCESS_CODE_MAX_LENGTH),
                json.optionalWord("status", STATUSES, SubscriptionStatus::named),
                json.optionalWord("accessMode", MODES, DraftJson::mode),
                json.optionalInstant("activateDateTime"),
                json.optionalWord("notificationFrequency", FREQUENCIES, NotificationFrequency::named),
                json.optionalEmail("email"),
                json.optionalNumber("datapassId"),
                json.object("localAdministrator", ContactJson::read),
                json.object("delegationActor", DelegationActorJson::read),
                json.optionalText("rejectionReason", REASON_MAX_LENGTH),
                new Milestones(
                        null,
                        json.optionalInstant("validateDateTime"),
                        json.optionalInstant("rejectDateTime"),
                        json.optionalInstant("endDateTime"),
                        null));
    }

    private static Optional<AccessMode> mode(String text) {
        return Arrays.stream(AccessMode.values())
                .filter(mode -> mode.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
