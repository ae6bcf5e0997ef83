package relais.verification;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An SES event as EventBridge hands it on, limited to the fields that tell which mail did not arrive, and where. */
@Serdeable
record SesEvent(Detail detail) {
    private static final String BOUNCE = "Bounce";

    /** The header in which each mail names its cause; set by relais.stores.mail.SesMailer. */
    private static final String CAUSE = "X-Relais-Cause";

    @Serdeable
    record Detail(String eventType, @Nullable BouncedMail bounce, SentMail mail) {}

    @Serdeable
    record BouncedMail(@Nullable List<Recipient> bouncedRecipients) {}

    @Serdeable
    record Recipient(String emailAddress) {}

    @Serdeable
    record SentMail(@Nullable List<Header> headers) {}

    @Serdeable
    record Header(String name, @Nullable String value) {}

    /** The addresses that the mail did not reach. */
    List<String> unreached() {
        @Nullable BouncedMail bounce = detail.bounce();
        @Nullable List<Recipient> recipients = bounce == null ? null : bounce.bouncedRecipients();
        return recipients == null || !detail.eventType().equals(BOUNCE)
                ? List.of()
                : recipients.stream().map(Recipient::emailAddress).toList();
    }

    /** The cause of the bounced mail; empty for another event, or for a mail of another sender. */
    Optional<UUID> bounced() {
        var headers = detail.mail().headers();
        return headers == null || !detail.eventType().equals(BOUNCE)
                ? Optional.empty()
                : headers.stream()
                        .filter(each -> each.name().equalsIgnoreCase(CAUSE))
                        .findFirst()
                        .map(Header::value)
                        .map(UUID::fromString);
    }
}
